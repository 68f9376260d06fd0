package learningfactory.demo;

import java.util.Optional;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.HallRules;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.words.Words;

/// The days on which the hall is closed, from the calendar of the school and the country.
final class OpenDays implements DemoStory {

    @Override
    public Words title() {
        return new Words("ferier og fridager", "holidays");
    }

    @Override
    public void tell(DemoWorld world) {
        SchoolYear year = world.year();
        Closing closing = new Closing(world.books().hall().book(), HallRules.in(year.zone()), Concerned.NOBODY);
        world.books()
                .as(
                        Staff.ODD.id(),
                        () -> year.closures()
                                .forEach(closed -> closing.close(new Blackout(
                                        new ReservationId("demo-closed-" + closed.first()),
                                        Optional.empty(),
                                        new Interval(year.at(closed.first(), "00:00"), year.at(closed.next(), "00:00")),
                                        Blackout.Kind.CLOSED,
                                        closed.why(),
                                        ""))));
    }
}
