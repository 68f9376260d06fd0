// The floor in C++: the workloads on a plain four-ary heap with logarithms, as an engineer would write them in an afternoon.
// Usage: heap server AMOUNT SEED | heap line AMOUNT SEED STATIONS FIRST_COUNTED | heap hold AMOUNT SEED PENDING
// Prints: processor nanoseconds of the run, then its result. Times are in mean cycles (mean services, mean holds).
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <vector>

struct Event {
    double time;
    int slot;
};

class Heap {
    std::vector<Event> events;

public:
    void put(double time, int slot) {
        size_t at = events.size();
        events.push_back({time, slot});
        while (at > 0) {
            size_t parent = (at - 1) / 4;
            if (events[parent].time <= time) break;
            events[at] = events[parent];
            at = parent;
        }
        events[at] = {time, slot};
    }

    Event take() {
        Event first = events[0];
        Event moved = events.back();
        events.pop_back();
        size_t size = events.size();
        size_t at = 0;
        while (true) {
            size_t child = 4 * at + 1;
            if (child >= size) break;
            size_t end = child + 4 < size ? child + 4 : size;
            size_t least = child;
            for (size_t i = child + 1; i < end; i++)
                if (events[i].time < events[least].time) least = i;
            if (moved.time <= events[least].time) break;
            events[at] = events[least];
            at = least;
        }
        if (size > 0) events[at] = moved;
        return first;
    }
};

// xoshiro256++ (Blackman and Vigna 2021), as in the Java floor.
class Chance {
    uint64_t s[4];

    static uint64_t rotated(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

public:
    explicit Chance(uint64_t seed) {
        for (auto &word : s) {
            uint64_t z = (seed += 0x9E3779B97F4A7C15ULL);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
            word = z ^ (z >> 31);
        }
    }

    double exponential(double mean) {
        uint64_t bits = rotated(s[0] + s[3], 23) + s[0];
        uint64_t shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = rotated(s[3], 45);
        return -mean * std::log(((bits >> 11) + 1) * 0x1p-53);
    }
};

static double server(long amount, Chance &chance) {
    Heap heap;
    std::deque<double> queue;
    bool busy = false;
    long served = 0;
    double waited = 0;
    heap.put(chance.exponential(1.25), 0);
    while (true) {
        Event event = heap.take();
        if (event.slot == 0) {
            queue.push_back(event.time);
            heap.put(event.time + chance.exponential(1.25), 0);
        } else {
            busy = false;
        }
        if (!busy && !queue.empty()) {
            waited += event.time - queue.front();
            queue.pop_front();
            if (++served == amount) return waited / amount;
            busy = true;
            heap.put(event.time + chance.exponential(1), 1);
        }
    }
}

class Line {
    enum Phase { STARVED, RUNNING, FAILING, REPAIR, BLOCKED };
    struct Station {
        Phase phase = STARVED;
        int waiting = 0;
        double untilFailure = 0;
        double left = 0;
    };
    static constexpr int PLACES = 5;
    Heap heap;
    std::vector<Station> stations;
    Chance &chance;
    int firstCounted;
    double now = 0;

    void start(int i) { work(i, chance.exponential(1)); }

    void work(int i, double time) {
        Station &station = stations[i];
        if (station.untilFailure > time) {
            station.untilFailure -= time;
            station.phase = RUNNING;
            heap.put(now + time, i);
        } else {
            station.left = time - station.untilFailure;
            station.phase = FAILING;
            heap.put(now + station.untilFailure, i);
        }
    }

    bool accepts(int i) {
        if (stations[i].phase == STARVED) {
            start(i);
            return true;
        }
        if (stations[i].waiting < PLACES) {
            stations[i].waiting++;
            return true;
        }
        return false;
    }

    void takeNext(int i) {
        while (i > 0) {
            if (stations[i].waiting == 0) {
                stations[i].phase = STARVED;
                return;
            }
            start(i);
            if (stations[i - 1].phase != BLOCKED) {
                stations[i].waiting--;
                return;
            }
            i--;
        }
        start(0);
    }

public:
    Line(int count, int firstCounted, Chance &chance) : stations(count), chance(chance), firstCounted(firstCounted) {
        for (auto &station : stations) station.untilFailure = chance.exponential(100);
    }

    double rate(long amount) {
        long counted = 0;
        long half = amount / 2;
        double halfTime = 0;
        int last = (int) stations.size() - 1;
        start(0);
        while (counted < amount) {
            Event event = heap.take();
            now = event.time;
            int i = event.slot;
            if (stations[i].phase == RUNNING) {
                if (i >= firstCounted && ++counted == half) halfTime = now;
                if (i == last || accepts(i + 1)) takeNext(i);
                else stations[i].phase = BLOCKED;
            } else if (stations[i].phase == FAILING) {
                stations[i].phase = REPAIR;
                heap.put(now + chance.exponential(10), i);
            } else {
                stations[i].untilFailure = chance.exponential(100);
                work(i, stations[i].left);
            }
        }
        return (amount - half) / (now - halfTime) / (stations.size() - firstCounted);
    }
};

int main(int count, char **words) {
    if (count < 4) return 2;
    long amount = atol(words[2]);
    Chance chance(strtoull(words[3], nullptr, 10));
    clock_t begin;
    double result;
    if (!strcmp(words[1], "server")) {
        begin = clock();
        result = server(amount, chance);
    } else if (!strcmp(words[1], "line")) {
        Line line(atoi(words[4]), atoi(words[5]), chance);
        begin = clock();
        result = line.rate(amount);
    } else {
        int pending = atoi(words[4]);
        Heap heap;
        for (int i = 0; i < pending; i++) heap.put(chance.exponential(1), i);
        begin = clock();
        double now = 0;
        for (long i = 0; i < amount; i++) {
            Event event = heap.take();
            now = event.time;
            heap.put(now + chance.exponential(1), event.slot);
        }
        result = now * pending / amount;
    }
    double nanos = 1e9 * (clock() - begin) / CLOCKS_PER_SEC;
    printf("%.0f %.9f\n", nanos, result);
}
