using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>What is left of a learner's ready needs of a course while items are planned.</summary>
internal sealed class OpenNeeds(ScheduleNeed[] needs)
{
    private readonly int[] remaining = [.. needs.Select(need => need.RemainingMinutes)];
    private readonly Dictionary<(int, LocalDate), int> perDay = [];

    /// <summary>What an item at a station would be worth: priority × (¾ + ¼ fit) of the best open need; 0 where none is open.</summary>
    public double ValueOf(TimeBlock block, StationSetup station) => Best(block, station).Value;

    /// <summary>Takes the minutes of an item from the need that it is worth most to; false where none is open.</summary>
    public bool TryServe(TimeBlock block, StationSetup station)
    {
        var (need, _) = Best(block, station);
        if (need < 0)
        {
            return false;
        }

        remaining[need] -= block.Minutes;
        perDay[(need, block.Date)] = perDay.GetValueOrDefault((need, block.Date)) + 1;
        return true;
    }

    private (int Need, double Value) Best(TimeBlock block, StationSetup station)
    {
        var (best, most) = (-1, 0.0);
        for (var need = 0; need < needs.Length; need++)
        {
            var isOpen = remaining[need] > 0 && perDay.GetValueOrDefault((need, block.Date)) < needs[need].MaxBlocksPerDay
                && (station.Station.Competency is not { } only || only == needs[need].Competency);
            var value = needs[need].Priority * (0.75 + (0.25 * needs[need].FitOf(station.Station.Modality)));
            if (isOpen && value > most)
            {
                (best, most) = (need, value);
            }
        }

        return (best, most);
    }
}
