"""Runs the same batches as .NET's models, in CPython, with nothing but its standard library.

  reference.py --who     says in a line of JSON which interpreter this is
  reference.py --counter what becomes of a counter that threads share
  reference.py FILE      measures what FILE says (the launch script of the suite), and prints a line of JSON for each case

It ends when its standard input ends, so that nothing is left of it when whoever started it is gone.
"""
import asyncio
import concurrent.futures
import functools
import json
import multiprocessing
import os
import random
import sys
import threading
import time

MASK = (1 << 64) - 1
VERY_LONG_BATCH_NS = 40_000_000  # of such batches one lap is enough, as in .NET's launches
CELL_BUDGET_NS = 150_000_000  # and no cell of shorter ones takes longer than about this
CORES = os.cpu_count() or 1


def square(task, grain):
    """Task k sums i*i over [k*grain, (k+1)*grain), wrapping at 64 bits."""
    total = 0
    for i in range(task * grain, (task + 1) * grain):
        total += i * i
    return total & MASK


def mixed(task):
    """The finalizer of SplitMix64: a task left out or done twice shows in the sum."""
    value = ((task + 1) * 0x9E3779B97F4A7C15) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


def sleep(task, grain):
    time.sleep(grain / 1e9)
    return mixed(task)


WORKLOADS = {"Squaring": square, "Sleep": sleep}


class Sequential:
    def run(self, work, tasks):
        return sum(work(task) for task in range(tasks))

    def close(self):
        pass


class Thread(Sequential):
    """A thread per task, all started, then all joined."""

    def run(self, work, tasks):
        results = [None] * tasks

        def body(task):
            results[task] = work(task)

        threads = [threading.Thread(target=body, args=(task,)) for task in range(tasks)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sum(results)


class Pool(Sequential):
    """multiprocessing.Pool, one worker per core, map with its own chunks."""

    def __init__(self):
        self.pool = multiprocessing.Pool(CORES, initializer=end_with_parent)
        self.pool.map(mixed, range(CORES), 1)

    def run(self, work, tasks):
        return sum(self.pool.map(work, range(tasks)))

    def close(self):
        self.pool.terminate()
        self.pool.join()


class FuturesThread(Sequential):
    def __init__(self):
        self.executor = concurrent.futures.ThreadPoolExecutor()

    def run(self, work, tasks):
        return sum(self.executor.map(work, range(tasks)))

    def close(self):
        self.executor.shutdown()


class FuturesProcess(FuturesThread):
    """ProcessPoolExecutor, one worker per core, map with its own chunks of one task."""

    def __init__(self):
        self.executor = concurrent.futures.ProcessPoolExecutor(CORES, initializer=end_with_parent)
        list(self.executor.map(mixed, range(4 * CORES)))


class Async(Sequential):
    """asyncio.gather: asyncio.sleep to wait, the loop's own executor to compute."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def run(self, work, tasks):
        return self.loop.run_until_complete(self.gather(work, tasks))

    async def gather(self, work, tasks):
        if work.func is sleep:
            return sum(await asyncio.gather(*(self.wait(task, work.keywords["grain"]) for task in range(tasks))))
        loop = asyncio.get_running_loop()
        return sum(await asyncio.gather(*(loop.run_in_executor(None, work, task) for task in range(tasks))))

    @staticmethod
    async def wait(task, grain):
        await asyncio.sleep(grain / 1e9)
        return mixed(task)

    def close(self):
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()


MODELS = {each.__name__: each for each in (Sequential, Thread, Pool, FuturesThread, FuturesProcess, Async)}


def kind_of(model):
    for prefix in ("CPythonNoGil", "CPython"):
        if model.startswith(prefix):
            return model[len(prefix):]
    raise ValueError("no model of CPython: " + model)


def end_with_parent():
    """A worker of a killed parent would wait for tasks for ever."""
    parent = getattr(multiprocessing, "parent_process", lambda: None)()
    if parent is not None:
        threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()


def end_with_input():
    """Waits for the end of standard input on a thread of its own; started after the workers, which may be forked."""

    def watch():
        while os.read(0, 4096):
            pass
        for child in multiprocessing.active_children():
            child.kill()
        os._exit(3)

    threading.Thread(target=watch, daemon=True).start()


class Case:
    """One cell of the model: its batches on the clock, and what they came to."""

    def __init__(self, index, workload, tasks, grain):
        self.index, self.tasks = index, tasks
        self.work = functools.partial(WORKLOADS[workload], grain=grain)
        self.checksum, self.batches, self.differing = None, 0, 0
        self.first, self.batch, self.laps, self.cpu, self.failure = 0, 1, [], 0, None

    def time(self, model, batches):
        start = time.perf_counter_ns()
        for _ in range(batches):
            checksum = model.run(self.work, self.tasks) & MASK
            self.batches += 1
            if self.checksum is None:
                self.checksum = checksum
            elif checksum != self.checksum:
                self.differing += 1
        return time.perf_counter_ns() - start

    def start(self, model):
        self.first = self.time(model, 1)
        self.batch = max(1, self.first if self.first > VERY_LONG_BATCH_NS else min(self.first, self.time(model, 1)))

    def wanted(self, laps, block):
        if self.batch > VERY_LONG_BATCH_NS:
            return 1
        return max(min(3, laps), min(laps, CELL_BUDGET_NS // max(self.batch, block)))

    def lap(self, model, number, block):
        batches = max(1, -(-block // self.batch))
        cpu = time.process_time_ns()
        took = self.time(model, batches)
        self.cpu += time.process_time_ns() - cpu
        self.laps.append([number, batches, took])

    def guarded(self, action, *arguments):
        if self.failure is None:
            try:
                action(*arguments)
            except Exception as wrong:  # whatever a task throws is this case's failure, and no other's
                self.failure = "%s: %s" % (type(wrong).__name__, wrong)

    def line(self, model):
        batches = sum(lap[1] for lap in self.laps)
        in_process = not isinstance(model, (Pool, FuturesProcess))
        return {
            "case": self.index,
            "checksum": str(self.checksum),
            "batches": self.batches,
            "differing": self.differing,
            "first": self.first,
            "laps": self.laps,
            "cpu": self.cpu / batches if in_process and batches else None,
            "failure": self.failure,
        }


def measure(path):
    with open(path, encoding="utf-8") as script:
        settings, *lines = script.read().splitlines()
    _, laps, block, seed, *_ = (int(each) for each in settings.split(" "))
    block *= 100  # the script counts ticks of 100 ns
    cases, kinds = [], set()
    for index, line in enumerate(lines):
        _, workload, model, tasks, grain = line.split(" ")[:5]
        kinds.add(kind_of(model))
        cases.append(Case(index, workload, int(tasks), int(grain)))
    if len(kinds) != 1:
        raise ValueError("a launch is of one model, not of " + ", ".join(sorted(kinds)))
    model = MODELS[kinds.pop()]()
    end_with_input()
    order = random.Random(seed)
    for case in cases:
        case.guarded(case.start, model)
    for number in range(1, laps + 1):
        order.shuffle(cases)
        for case in cases:
            wanted = case.wanted(laps, block)
            if number * wanted // laps != (number - 1) * wanted // laps:
                case.guarded(case.lap, model, number, block)
    for case in cases:
        print(json.dumps(case.line(model)), flush=True)
    print(json.dumps({"end": len(cases)}), flush=True)
    model.close()


def who():
    return {
        "implementation": {"cpython": "CPython", "pypy": "PyPy"}.get(sys.implementation.name, sys.implementation.name),
        "version": "%d.%d.%d" % sys.version_info[:3],
        "gil": getattr(sys, "_is_gil_enabled", lambda: True)(),
        "startMethod": multiprocessing.get_start_method(),
    }


class Counter:
    """Threads that count together; only the right ways are timed."""

    UPDATES = 100_000

    def __init__(self):
        self.threads = max(2, CORES)
        self.value, self.lock = 0, threading.Lock()

    def unsynchronised(self):
        for _ in range(self.UPDATES):
            self.value += 1

    def locked(self):
        for _ in range(self.UPDATES):
            with self.lock:
                self.value += 1

    def alone(self):
        total = 0
        for _ in range(self.UPDATES):
            total += 1
        with self.lock:
            self.value += total

    def count(self, body):
        """The share of all updates that got lost, and what an update took, ns."""
        self.value = 0
        threads = [threading.Thread(target=body) for _ in range(self.threads)]
        start = time.perf_counter_ns()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.perf_counter_ns() - start
        updates = self.threads * self.UPDATES
        return (updates - self.value) / updates, took / updates

    def measure(self):
        lost_lock, lock = self.count(self.locked)
        lost_sums, sums = self.count(self.alone)
        return {"unsynchronised": self.count(self.unsynchronised)[0], "lock": lock, "lost: lock": lost_lock, "sums": sums, "lost: sums": lost_sums}


if __name__ == "__main__":
    if sys.argv[1:] == ["--who"]:
        print(json.dumps(who()), flush=True)
    elif sys.argv[1:] == ["--counter"]:
        end_with_input()
        print(json.dumps(Counter().measure()), flush=True)
    else:
        measure(sys.argv[1])
