package learningfactory.report;

import java.util.Optional;
import learningfactory.factory.material.Source;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.statistic.Estimate;

/// Figures in plain words, in bokmål and English, in the order a report shows them.
enum Term {
    THROUGHPUT("throughput", "Sendte deler per time", "Parts shipped an hour"),
    GOOD("good", "Gode deler", "Good parts"),
    WIP("wip", "Deler i arbeid", "Parts in work"),
    LEAD_TIME("lead_time", "Gjennomløpstid", "Lead time"),
    LEAD_TIME_P95("lead_time_p95", "Gjennomløpstid, 95 % er raskere", "Lead time, 95 % are faster"),
    FIRST_PASS("first_pass_yield", "Riktig første gang", "Right first time"),
    OEE("oee", "OEE i flaskehalsen", "OEE of the bottleneck"),
    SCRAP("scrap", "Vrak", "Scrap"),
    SCRAP_RATIO("scrap_ratio", "Vrakandel", "Scrap ratio"),
    REWORK("rework", "Omarbeid", "Rework"),
    QUARANTINED("quarantined", "I karantene", "Quarantined"),
    ESCAPED("escaped", "Feil som slapp ut", "Bad parts shipped"),
    SCRAP_MASS("scrap_mass", "Vrakmasse", "Scrap mass"),
    ON_TIME("on_time", "Levert i tide", "On time"),
    ORDERS("orders", "Ordrer", "Orders"),
    LOST("lost", "Avviste deler", "Parts turned away"),
    MAKESPAN("makespan", "Tid til siste del", "Time to the last part"),
    ENERGY("energy", "Energi", "Energy"),
    ENERGY_PER_GOOD("energy_per_good", "Energi per god del", "Energy per good part"),
    ENERGY_COST("energy_cost", "Energikostnad", "Energy cost"),
    PEAK_POWER("peak_power", "Høyeste effekt", "Peak power"),
    CO2E("co2e", "CO₂e", "CO₂e"),
    AIR("air", "Trykkluft", "Compressed air"),
    ALARMS("alarms_per_10min", "Alarmer per 10 min", "Alarms per 10 min"),
    ALARM_FLOOD("alarm_flood_share", "Tid med alarmflom", "Time in alarm flood");

    private final String metric;
    private final String norwegian;
    private final String english;

    Term(String metric, String norwegian, String english) {
        this.metric = metric;
        this.norwegian = norwegian;
        this.english = english;
    }

    /// The path of the plant's metric it names.
    String path() {
        return "plant." + metric;
    }

    /// In bokmål.
    String norwegian() {
        return norwegian;
    }

    /// In English.
    String english() {
        return english;
    }

    /// What to show of it in a summary: nothing when the plant does not have the figure or when it is
    /// always zero, but output and parts in work are shown in any case.
    Optional<Estimate> findIn(Result result) {
        if (this == MAKESPAN && !ends(result.plant())) {
            return Optional.empty();
        }
        Optional<Estimate> estimate = result.findEstimate(path());
        return this == THROUGHPUT || this == GOOD || this == WIP
                ? estimate
                : estimate.filter(found -> found.mean() != 0 || found.standardDeviation() > 0);
    }

    /// Whether parts stop coming some day; otherwise the last part simply leaves when the run ends.
    private static boolean ends(Plant plant) {
        return plant.material().sources().stream().allMatch(source -> switch (source.feed()) {
            case Source.Feed.Given given -> true;
            case Source.Feed.Arrivals arrivals -> arrivals.most() < Long.MAX_VALUE;
            case Source.Feed.Always always -> false;
            case Source.Feed.Supplier supplier -> false;
            case Source.Feed.Orders orders -> false;
        });
    }
}
