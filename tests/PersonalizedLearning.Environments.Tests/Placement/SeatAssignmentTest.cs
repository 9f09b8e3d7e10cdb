using FsCheck.Xunit;

namespace PersonalizedLearning.Environments.Tests.Placement;

public sealed class SeatAssignmentTest
{
    [Property(MaxTest = 200)]
    public void OpenCloseRevalue_AnyOrder_StaysTheBestForItsLimits(int seed)
    {
        var model = RandomPlacement.Of(seed, 6, 1, 4);
        var (data, chance) = (new CompiledPlacement(model), new SeededChance((ulong)(uint)seed + 1));
        var (seats, other) = (new SeatAssignment(data, 0), new SeatAssignment(data, 0));
        var open = new List<(int Offering, int Most)>();
        for (var turn = 0; turn < 12; turn++)
        {
            switch (chance.NextBelow(3))
            {
                case 0:
                    other.CopyFrom(seats);
                    var offering = chance.NextBelow(model.Offerings.Length);
                    var most = model.Offerings[offering].MinSize + chance.NextBelow(3);
                    if (other.TryOpen(offering, model.Offerings[offering].MinSize, most, double.NegativeInfinity, out _))
                    {
                        (seats, other) = (other, seats);
                        open.Add((offering, most));
                    }

                    break;
                case 1 when open.Count > 0:
                    var closed = chance.NextBelow(open.Count);
                    seats.Close(open[closed].Offering, model.Offerings[open[closed].Offering].MinSize, open[closed].Most);
                    open.RemoveAt(closed);
                    break;
                case 2 when data.Entries > 0:
                    var entry = chance.NextBelow(data.Entries);
                    var isTaken = seats.Seats.EntryOf(data.EntryLearner[entry]) == entry;
                    seats.Revalue(entry, isTaken || chance.NextBelow(3) > 0 ? chance.NextBelow(20) * 0.5 : double.NegativeInfinity);
                    break;
            }

            Assert.Equal(Best(model, seats), seats.Total(), 1e-9);
        }
    }

    private static double Best(PlacementModel model, SeatAssignment seats)
    {
        var (counts, best) = (new int[model.Offerings.Length], double.NegativeInfinity);
        Extend(0, 0);
        return best;

        void Extend(int learner, double value)
        {
            if (learner == model.Learners)
            {
                best = counts.Select((count, offering) => Fits(offering, count)).All(fits => fits) ? Math.Max(best, value) : best;
                return;
            }

            Extend(learner + 1, value + (model.IsAvailable[learner] ? model.UnplacedValue : 0));
            for (var entry = model.EntryStart[learner]; entry < model.EntryStart[learner + 1] && model.IsAvailable[learner]; entry++)
            {
                if (seats.Seats.Values[entry] > double.NegativeInfinity)
                {
                    counts[model.EntryOffering[entry]]++;
                    Extend(learner + 1, value + seats.Seats.Values[entry]);
                    counts[model.EntryOffering[entry]]--;
                }
            }
        }

        bool Fits(int offering, int count) => seats.Seats.SlotOf(offering) is >= 0 and var slot ? count >= seats.LeastOf(slot) && count <= seats.MostOf(slot) : count == 0;
    }
}
