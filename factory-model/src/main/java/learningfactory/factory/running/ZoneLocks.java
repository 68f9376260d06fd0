package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Which vehicle is in which zone, and who waits to get in, in order.
final class ZoneLocks implements Carried {
    private static final int FREE = -1;

    private final int[] holder;
    private final WaitList[] waiting;

    ZoneLocks(Engine engine, int zones) {
        holder = new int[zones];
        Arrays.fill(holder, FREE);
        waiting = new WaitList[zones];
        for (int i = 0; i < zones; i++) {
            waiting[i] = new WaitList(engine);
        }
    }

    /// Lets the vehicle in if the zone is free or already its own; otherwise it waits and is woken.
    boolean enter(int zone, Vehicle vehicle) {
        boolean mayGo = holder[zone] == vehicle.number
                || holder[zone] == FREE && (waiting[zone].count == 0 || waiting[zone].element(0) == vehicle);
        if (mayGo) {
            holder[zone] = vehicle.number;
            waiting[zone].remove(vehicle);
        } else {
            waiting[zone].add(vehicle);
        }
        return mayGo;
    }

    /// The vehicle stands at a point and goes elsewhere: it waits for no zone any more and holds none.
    void forget(Vehicle vehicle) {
        for (int zone = 0; zone < waiting.length; zone++) {
            if (holder[zone] == vehicle.number) {
                holder[zone] = FREE;
            }
            waiting[zone].remove(vehicle);
            waiting[zone].wakeAll();
        }
    }

    void leave(int zone, Vehicle vehicle) {
        if (holder[zone] == vehicle.number) {
            holder[zone] = FREE;
            waiting[zone].wakeAll();
        }
    }

    @Override
    public void carry(Carrier c) {
        c.carry(holder, holder.length);
        for (WaitList list : waiting) {
            list.carry(c);
        }
    }
}
