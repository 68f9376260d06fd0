package learningfactory.planner;

import learningfactory.resource.Resource;

/// What a meeting takes of one resource, with set-up and clean-up; the end does not belong to it.
record Use(int meeting, Resource resource, long fromMillis, long untilMillis, int people, int booked) {
    boolean isExclusive() {
        return !resource.terms().isShared();
    }

    String resourceId() {
        return resource.id().value();
    }

    boolean reaches(Use other) {
        return fromMillis < other.untilMillis && other.fromMillis < untilMillis;
    }
}
