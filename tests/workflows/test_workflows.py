"""Workflows only call what any forge can call, with as few rights as they need."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.support.project import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(file.name for file in FOLDER.glob("*.yml"))
_MAKE = re.compile(
    r'make (?:--silent )?(?P<target>[a-z-]+)(?: [A-Z]+=[\w./^-]+)*(?: >>? (?:[\w.]+|"\$GITHUB_STEP_SUMMARY"))?'
)


def text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def workflow(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(text(name), yaml.BaseLoader)
    return loaded


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


def targets() -> set[str]:
    [phony] = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return set(phony.split())


def test_there_is_a_workflow_for_pull_requests_one_to_publish_and_one_for_links() -> None:
    assert WORKFLOWS == ["links.yml", "publish.yml", "pull-request.yml"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_what_a_step_runs_is_a_target_of_make(name: str) -> None:
    commands = [step["run"] for step in steps(name) if "run" in step]
    assert commands
    for command in commands:
        match = _MAKE.fullmatch(command)
        assert match, command
        assert match["target"] in targets()


@pytest.mark.parametrize("name", WORKFLOWS)
def test_variables_that_a_step_sets_are_known_to_make(name: str) -> None:
    known = set(re.findall(r"^([A-Z]+) \?=", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for step in steps(name):
        assert set(re.findall(r"([A-Z]+)=", step.get("run", ""))) <= known


@pytest.mark.parametrize("name", WORKFLOWS)
def test_an_action_is_pinned_by_the_digest_of_a_commit_with_its_version(name: str) -> None:
    used = [line.strip() for line in text(name).split("\n") if "uses:" in line]
    assert used
    for line in used:
        assert re.fullmatch(r"(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_one_version_of_an_action_is_used_everywhere() -> None:
    used = {
        tuple(line.split("uses: ")[1].split("@"))
        for name in WORKFLOWS
        for line in text(name).split("\n")
        if "uses:" in line
    }
    assert len(used) == len({action for action, _ in used})


@pytest.mark.parametrize("name", WORKFLOWS)
def test_rights_are_given_job_by_job(name: str) -> None:
    assert workflow(name)["permissions"] == {}
    for job in workflow(name)["jobs"].values():
        assert job["permissions"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_checkout_leaves_no_token_behind(name: str) -> None:
    for step in steps(name):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_job_ends_by_itself(name: str) -> None:
    for job in workflow(name)["jobs"].values():
        assert int(job["timeout-minutes"]) <= 90


def test_contributed_code_runs_with_a_token_that_can_only_read_and_without_secrets() -> None:
    own = workflow("pull-request.yml")
    assert list(own["on"]) == ["pull_request"]
    assert [job["permissions"] for job in own["jobs"].values()] == [{"contents": "read"}] * len(own["jobs"])
    assert "secrets." not in text("pull-request.yml")
    assert "github.token" not in text("pull-request.yml")


@pytest.mark.parametrize("name", ["links.yml", "publish.yml"])
def test_what_may_write_runs_on_no_pull_request(name: str) -> None:
    own = workflow(name)
    assert set(own["on"]) <= {"push", "schedule", "workflow_dispatch"}
    first = next(iter(own["jobs"].values()))
    assert first["if"] == "github.ref == 'refs/heads/main'"


def test_only_the_job_that_deploys_may_deploy_and_it_runs_nothing_of_ours() -> None:
    jobs = workflow("publish.yml")["jobs"]
    writing = [name for name, job in jobs.items() if "write" in job["permissions"].values()]
    assert writing == ["deploy"]
    assert not any("run" in step for step in jobs["deploy"]["steps"])


def test_the_site_is_built_anew_every_night_and_links_are_looked_at_every_week() -> None:
    [nightly] = workflow("publish.yml")["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", nightly["cron"])
    [weekly] = workflow("links.yml")["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \d", weekly["cron"])
