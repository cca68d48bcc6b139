"""Garbage is left lying while a build is made, and taken away when nobody waits."""

import gc
import weakref
from collections.abc import Iterator
from threading import Timer
from threading import enumerate as enumerate_threads

import pytest

from generator.plugin import garbage
from generator.plugin.garbage import GarbageCollection
from tests.support.waiting import wait_for


class Circle:
    """What only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection() -> Iterator[GarbageCollection]:
    collection = GarbageCollection()
    yield collection
    collection.put_off()
    gc.unfreeze()
    gc.enable()


def left_behind() -> weakref.ref[Circle]:
    return weakref.ref(Circle())


def test_a_build_is_not_disturbed(collection: GarbageCollection) -> None:
    collection.put_off()
    assert not gc.isenabled()
    collection.go_on()
    assert gc.isenabled()


def test_what_a_build_leaves_is_freed_a_little_later(
    collection: GarbageCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_PAUSE", 0.05)
    collection.put_off()
    circle = left_behind()
    collection.go_on()
    wait_for(lambda: circle() is None, "the circle is freed")


def test_a_build_right_after_another_is_not_disturbed_either(collection: GarbageCollection) -> None:
    collection.put_off()
    circle = left_behind()
    collection.go_on()
    collection.put_off()
    wait_for(
        lambda: not any(isinstance(thread, Timer) for thread in enumerate_threads()), "the collection is called off"
    )
    assert circle() is not None


def test_builds_in_quick_succession_do_not_pile_up_garbage(collection: GarbageCollection) -> None:
    circles = []
    for _ in range(5):
        collection.put_off()
        circles.append(left_behind())
        collection.go_on()
    assert [circle() for circle in circles] == [None] * 5
