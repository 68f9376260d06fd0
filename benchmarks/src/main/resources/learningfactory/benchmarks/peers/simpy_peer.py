"""The workloads in SimPy 3 or 4, as its handbook teaches: a process a customer or station, resources and stores between them.

Usage: python3 simpy_peer.py server AMOUNT SEED
       python3 simpy_peer.py line AMOUNT SEED STATIONS PLACES MEAN_TO_FAILURE MEAN_REPAIR
Prints the processor nanoseconds of the run, then its result. Times are in mean services or mean cycles.
"""
import random
import sys
import time

import simpy


def server(amount):
    env = simpy.Environment()
    desk = simpy.Resource(env, capacity=1)
    done = env.event()
    waits = [0, 0.0]

    def customer():
        arrived = env.now
        with desk.request() as turn:
            yield turn
            waits[0] += 1
            waits[1] += env.now - arrived
            if waits[0] == amount:
                done.succeed()
            yield env.timeout(random.expovariate(1))

    def arrivals():
        while True:
            yield env.timeout(random.expovariate(0.8))
            env.process(customer())

    env.process(arrivals())
    env.run(until=done)
    return waits[1] / amount


def line(amount, stations, places, mean_to_failure, mean_repair):
    env = simpy.Environment()
    buffers = [simpy.Store(env, capacity=places) for _ in range(stations - 1)]
    done = env.event()
    half = []
    counted = [0]

    def count():
        counted[0] += 1
        if counted[0] == amount // 2:
            half.append(env.now)
        if counted[0] == amount:
            done.succeed()

    def station(i):
        until_failure = random.expovariate(1 / mean_to_failure)
        while True:
            if i > 0:
                yield buffers[i - 1].get()
            left = random.expovariate(1)
            while until_failure <= left:
                yield env.timeout(until_failure)
                left -= until_failure
                yield env.timeout(random.expovariate(1 / mean_repair))
                until_failure = random.expovariate(1 / mean_to_failure)
            yield env.timeout(left)
            until_failure -= left
            if i == stations - 1:
                count()
            else:
                yield buffers[i].put(i)

    for i in range(stations):
        env.process(station(i))
    env.run(until=done)
    return (amount - amount // 2) / (env.now - half[0])


def main():
    amount = int(sys.argv[2])
    random.seed(int(sys.argv[3]))
    begin = time.process_time()
    if sys.argv[1] == "server":
        result = server(amount)
    else:
        result = line(amount, int(sys.argv[4]), int(sys.argv[5]), float(sys.argv[6]), float(sys.argv[7]))
    print(int(1e9 * (time.process_time() - begin)), result)


main()
