"""Share a step of training out among processes of one thread each.

The threads of one process wait for each other at every operation, so another program on one core stops them all. Here
each process takes the next piece of work whenever it is free, and a core that is busy elsewhere costs only itself.
"""
import multiprocessing
import os

import torch


class Alone:
    """The crew of a GPU, or of a processor with one core: does all work itself."""

    def __init__(self, worker):
        self.worker = worker
        worker.begin(0)

    def step(self, batches, factor):
        self.worker.clear()
        total = self.worker.count(batches)
        results = [self.worker.accumulate(ids, total) for ids in batches]
        for task in range(self.worker.task_count):
            self.worker.optimise(task, factor)
        return results

    def close(self):
        pass


class Crew:
    """Processes that work on shared parameters. `worker` is copied into each by fork, so it must not have used more than one thread."""

    def __init__(self, worker, size):
        context = multiprocessing.get_context('fork')
        self.worker = worker
        self.next_batch, self.next_task, self.meeting = context.Value('i', 0), context.Value('i', 0), context.Barrier(size)
        self.pipes, self.processes = [], []
        for number in range(size):
            ours, theirs = context.Pipe()
            process = context.Process(target=self.serve, args=(number, theirs, os.getpid()), daemon=True)
            process.start()
            self.pipes.append(ours)
            self.processes.append(process)

    def serve(self, number, pipe, parent):
        torch.set_num_threads(1)
        self.worker.begin(number)
        while True:
            while not pipe.poll(5):
                if os.getppid() != parent:
                    return
            batches, total, factor = pipe.recv()
            self.worker.clear()
            results = [self.worker.accumulate(batches[i], total) for i in self.take(self.next_batch, len(batches))]
            self.meeting.wait()
            for task in self.take(self.next_task, self.worker.task_count):
                self.worker.optimise(task, factor)
            self.meeting.wait()
            pipe.send(results)

    @staticmethod
    def take(counter, end):
        while True:
            with counter.get_lock():
                number = counter.value
                counter.value += 1
            if number >= end:
                return
            yield number

    def step(self, batches, factor):
        """One update of the parameters from lists of pair numbers. Returns what `accumulate` gave for each, in any order."""
        self.next_batch.value = self.next_task.value = 0
        for pipe in self.pipes:
            pipe.send((batches, self.worker.count(batches), factor))
        return [result for pipe in self.pipes for result in self.receive(pipe)]

    def receive(self, pipe):
        while not pipe.poll(5):
            if not all(process.is_alive() for process in self.processes):
                raise SystemExit('A process of the crew has died; its error stands above')
        return pipe.recv()

    def close(self):
        for process in self.processes:
            process.terminate()
