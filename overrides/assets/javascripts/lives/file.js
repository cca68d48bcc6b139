// The file of lives, fetched once however often it is asked for.
import { Archive } from "./archive.js";

const archives = new Map();

export function loadArchive(address) {
  if (!archives.has(address)) {
    const loading = fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return new Archive(await response.json());
    });
    // A failure is not kept: the next question tries again.
    loading.catch(() => archives.delete(address));
    archives.set(address, loading);
  }
  return archives.get(address);
}
