namespace PersonalizedLearning.Environments.Tests.Placement;

/// <summary>Small placement models in which things are scarce, from a seed, with every feature of models.</summary>
internal static class RandomPlacement
{
    public static PlacementModel Of(int seed, int mostLearners = 6, int mostBlocks = 2, int mostOfferings = 3)
    {
        var chance = new SeededChance((ulong)(uint)seed);
        var (learners, blocks, offerings) = (1 + chance.NextBelow(mostLearners), 1 + chance.NextBelow(mostBlocks), 1 + chance.NextBelow(mostOfferings));
        var (staff, spaces) = (chance.NextBelow(4), chance.NextBelow(4));
        var model = Entries(ref chance, learners, offerings);
        var isSame = chance.NextBelow(2) == 0;
        var days = new int[blocks];
        for (var block = 1; block < blocks; block++)
        {
            days[block] = days[block - 1] + chance.NextBelow(2);
        }

        return model with
        {
            DayOf = days,
            BlockWeight = Each(blocks, ref chance, (ref SeededChance one) => isSame ? 1.0 : 1.0 + one.NextBelow(3)),
            Offerings = Each(offerings, ref chance, (ref SeededChance one) => Offering(ref one, staff, spaces)),
            StaffCounts = Each(staff, ref chance, (ref SeededChance one) => Counts(ref one, blocks, isSame)),
            Spaces = Each(spaces, ref chance, (ref SeededChance one) => new PlacementSpace(1 + one.NextBelow(5), Counts(ref one, blocks, isSame))),
            IsAvailable = Each(blocks * learners, ref chance, (ref SeededChance one) => isSame || one.NextBelow(8) > 0),
            IsOpen = Each(blocks * offerings, ref chance, (ref SeededChance one) => isSame || one.NextBelow(8) > 0),
            UnplacedValue = chance.NextBelow(3) switch { 0 => -50, 1 => 0, _ => 0.25 },
            Forced = isSame ? [] : Cells(ref chance, chance.NextBelow(2), blocks, learners, offerings),
            Forbidden = isSame ? [] : Cells(ref chance, chance.NextBelow(3), blocks, learners, offerings),
            Bonuses = isSame ? [] : [.. Cells(ref chance, chance.NextBelow(4), blocks, learners, offerings).Select((cell, number) => new PlacementBonus(cell.Block, cell.Learner, cell.Offering, 0.5 + number))],
        };
    }

    private delegate T Make<T>(ref SeededChance chance);

    private static T[] Each<T>(int count, ref SeededChance chance, Make<T> make)
    {
        var made = new T[count];
        for (var number = 0; number < count; number++)
        {
            made[number] = make(ref chance);
        }

        return made;
    }

    private static PlacementModel Entries(ref SeededChance chance, int learners, int offerings)
    {
        var (starts, entryOffering, values, needs, total, daily) = (new List<int> { 0 }, new List<int>(), new List<double>(), new List<int>(), new List<int>(), new List<int>());
        for (var learner = 0; learner < learners; learner++)
        {
            var firstNeed = total.Count;
            for (var offering = 0; offering < offerings; offering++)
            {
                if (chance.NextBelow(3) == 0)
                {
                    continue;
                }

                entryOffering.Add(offering);
                values.Add(chance.NextBelow(20) * 0.5);
                var kind = chance.NextBelow(4);
                if (kind > 0 && (kind == 1 || total.Count == firstNeed))
                {
                    total.Add(chance.NextBelow(3));
                    daily.Add(1 + chance.NextBelow(2));
                }

                needs.Add(kind == 0 ? -1 : total.Count - 1);
            }

            starts.Add(entryOffering.Count);
        }

        return new PlacementModel
        {
            Learners = learners,
            EntryStart = [.. starts],
            EntryOffering = [.. entryOffering],
            EntryValue = [.. values],
            EntryNeed = [.. needs],
            NeedBlocks = [.. total],
            NeedBlocksPerDay = [.. daily],
            DayOf = [],
            BlockWeight = [],
            Offerings = [],
            StaffCounts = [],
            Spaces = [],
            IsAvailable = [],
            IsOpen = [],
        };
    }

    private static PlacementOffering Offering(ref SeededChance chance, int staff, int spaces)
    {
        var fewest = 1 + chance.NextBelow(3);
        return new PlacementOffering(fewest, fewest + chance.NextBelow(3), Some(ref chance, staff), Some(ref chance, spaces));
    }

    private static int[]? Some(ref SeededChance chance, int classes)
    {
        if (chance.NextBelow(5) == 0)
        {
            return null;
        }

        var some = new List<int>();
        for (var one = 0; one < classes; one++)
        {
            if (chance.NextBelow(2) == 0)
            {
                some.Add(one);
            }
        }

        return [.. some];
    }

    private static int[] Counts(ref SeededChance chance, int blocks, bool isSame)
    {
        var first = chance.NextBelow(3);
        return Each(blocks, ref chance, (ref SeededChance one) => isSame ? first : one.NextBelow(3));
    }

    private static PlacementCell[] Cells(ref SeededChance chance, int count, int blocks, int learners, int offerings) =>
        [.. Each(count, ref chance, (ref SeededChance one) => new PlacementCell(one.NextBelow(blocks), one.NextBelow(learners), one.NextBelow(offerings))).Distinct()];
}
