namespace PersonalizedLearning.Environments;

/// <summary>A placement model laid out for search: entries by offering, their values in each block, and the forms in which each offering can be held.</summary>
/// <remarks>
/// A form is an offering in spaces in which its sessions hold equally many learners. Entries from <see cref="Entries"/> on stand for learners without a place.
/// Blocks with equal resources, availability and values are of one kind.
/// </remarks>
internal sealed class CompiledPlacement
{
    private readonly PlacementModel model;

    /// <summary>Lays out a model.</summary>
    public CompiledPlacement(PlacementModel model)
    {
        this.model = model;
        (Learners, Blocks, Offerings, Entries) = (model.Learners, model.Blocks, model.Offerings.Length, model.EntryOffering.Length);
        EntryLearner = new int[Entries + Learners];
        for (var learner = 0; learner < Learners; learner++)
        {
            EntryLearner.AsSpan(model.EntryStart[learner]..model.EntryStart[learner + 1]).Fill(learner);
            EntryLearner[Entries + learner] = learner;
        }

        (OfferingStart, OfferingEntry) = ByOffering();
        (FormStart, FormOffering, FormCapacity, FormSpaces) = MakeForms();
        var days = model.DayOf.Length == 0 ? 0 : model.DayOf[^1] + 1L;
        NeedTotal = [.. model.NeedBlocks.Zip(model.NeedBlocksPerDay, (all, day) => (int)Math.Min(all, Math.Min(day * days, int.MaxValue)))];
        FormGroup = FormGroups();
        NeedOf = [.. model.EntryNeed, .. Enumerable.Repeat(-1, Learners)];
        KindOf = BlockKinds();
        Values = new double[Blocks][];
        for (var block = 0; block < Blocks; block++)
        {
            var first = Array.IndexOf(KindOf, KindOf[block]);
            Values[block] = first < block ? Values[first] : ValuesOf(block);
        }

        Tolerance = (1e-10 * Largest()) + (1e-13 * Math.Abs(model.UnplacedValue));
    }

    /// <summary>Gets the model.</summary>
    public PlacementModel Model => model;

    /// <summary>Gets the number of learners.</summary>
    public int Learners { get; }

    /// <summary>Gets the number of blocks.</summary>
    public int Blocks { get; }

    /// <summary>Gets the number of offerings.</summary>
    public int Offerings { get; }

    /// <summary>Gets the number of entries, without those that stand for no place.</summary>
    public int Entries { get; }

    /// <summary>Gets the number of forms.</summary>
    public int Forms => FormOffering.Length;

    /// <summary>Gets the learner of each entry.</summary>
    public int[] EntryLearner { get; }

    /// <summary>Gets the need of each entry; −1 for none.</summary>
    public int[] NeedOf { get; }

    /// <summary>Gets where the entries of each offering start in <see cref="OfferingEntry"/>.</summary>
    public int[] OfferingStart { get; }

    /// <summary>Gets entries ordered by offering, then learner.</summary>
    public int[] OfferingEntry { get; }

    /// <summary>Gets where the forms of each offering start, largest capacity first.</summary>
    public int[] FormStart { get; }

    /// <summary>Gets the offering of each form.</summary>
    public int[] FormOffering { get; }

    /// <summary>Gets how many learners a session of each form holds.</summary>
    public int[] FormCapacity { get; }

    /// <summary>Gets the classes of spaces of each form; null for none.</summary>
    public int[]?[] FormSpaces { get; }

    /// <summary>Gets a number for each form, equal for forms that take the same staff and spaces.</summary>
    public int[] FormGroup { get; }

    /// <summary>Gets in how many blocks each need may be served in all, by its limits over all days and of each day.</summary>
    public int[] NeedTotal { get; }

    /// <summary>Gets a number for each block, equal for blocks that equal each other in all but their day.</summary>
    public int[] KindOf { get; }

    /// <summary>Gets the weighted value of each entry with its bonus in each block, −∞ where it can't be; then for each learner what no place is worth.</summary>
    public double[][] Values { get; }

    /// <summary>Gets the difference of values below which they count as equal.</summary>
    public double Tolerance { get; }

    /// <summary>Finds the entries of a learner for an offering: from the first to before the second number, which are equal where there is none.</summary>
    public (int First, int End) EntriesOf(int learner, int offering)
    {
        var (start, end) = (model.EntryStart[learner], model.EntryStart[learner + 1]);
        var found = Array.BinarySearch(model.EntryOffering, start, end - start, offering);
        if (found < 0)
        {
            return (start, start);
        }

        var (first, last) = (found, found + 1);
        while (first > start && model.EntryOffering[first - 1] == offering)
        {
            first--;
        }

        while (last < end && model.EntryOffering[last] == offering)
        {
            last++;
        }

        return (first, last);
    }

    private double Largest()
    {
        var largest = 1e-6;
        foreach (var values in Values)
        {
            for (var entry = 0; entry < Entries; entry++)
            {
                largest = Math.Max(largest, values[entry]);
            }
        }

        return largest;
    }

    private (int[] Start, int[] Entry) ByOffering()
    {
        var start = new int[Offerings + 1];
        foreach (var offering in model.EntryOffering)
        {
            start[offering + 1]++;
        }

        for (var offering = 0; offering < Offerings; offering++)
        {
            start[offering + 1] += start[offering];
        }

        var (next, entries) = (start[..^1], new int[Entries]);
        for (var entry = 0; entry < Entries; entry++)
        {
            entries[next[model.EntryOffering[entry]]++] = entry;
        }

        return (start, entries);
    }

    private (int[] Start, int[] Offering, int[] Capacity, int[]?[] Spaces) MakeForms()
    {
        var start = new int[Offerings + 1];
        var (offerings, capacities, spaces) = (new List<int>(), new List<int>(), new List<int[]?>());
        for (var offering = 0; offering < Offerings; offering++)
        {
            var one = model.Offerings[offering];
            if (one.Spaces is null)
            {
                Add(offering, one.MaxSize, null);
            }
            else
            {
                foreach (var form in one.Spaces.GroupBy(space => Math.Min(one.MaxSize, model.Spaces[space].Capacity)).Where(form => form.Key >= one.MinSize).OrderByDescending(form => form.Key))
                {
                    Add(offering, form.Key, [.. form]);
                }
            }

            start[offering + 1] = offerings.Count;
        }

        return (start, [.. offerings], [.. capacities], [.. spaces]);

        void Add(int offering, int capacity, int[]? classes)
        {
            offerings.Add(offering);
            capacities.Add(capacity);
            spaces.Add(classes);
        }
    }

    private int[] FormGroups()
    {
        var known = new Dictionary<string, int>();
        var groups = new int[Forms];
        for (var form = 0; form < Forms; form++)
        {
            var key = $"{Join(model.Offerings[FormOffering[form]].Staff)};{Join(FormSpaces[form])}";
            known.TryAdd(key, known.Count);
            groups[form] = known[key];
        }

        return groups;

        static string Join(int[]? classes) => classes is null ? "-" : string.Join(',', classes);
    }

    private int[] BlockKinds()
    {
        var kinds = new int[Blocks];
        var known = new Dictionary<string, int>();
        for (var block = 0; block < Blocks; block++)
        {
            var key = KeyOf(block);
            if (!known.TryGetValue(key, out kinds[block]))
            {
                kinds[block] = known[key] = known.Count;
            }
        }

        return kinds;
    }

    private string KeyOf(int block)
    {
        var key = new System.Text.StringBuilder();
        key.Append(BitConverter.DoubleToInt64Bits(model.BlockWeight[block])).Append(';');
        key.AppendJoin(',', model.StaffCounts.Select(counts => counts[block])).Append(';');
        key.AppendJoin(',', model.Spaces.Select(space => space.Counts[block])).Append(';');
        Append(model.IsAvailable.AsSpan(block * Learners, Learners));
        Append(model.IsOpen.AsSpan(block * Offerings, Offerings));
        key.AppendJoin(',', model.Forced.Where(cell => cell.Block == block).Select(cell => (cell.Learner, cell.Offering)).Order()).Append(';');
        key.AppendJoin(',', model.Forbidden.Where(cell => cell.Block == block).Select(cell => (cell.Learner, cell.Offering)).Order()).Append(';');
        key.AppendJoin(',', model.Bonuses.Where(bonus => bonus.Block == block).Select(bonus => (bonus.Learner, bonus.Offering, BitConverter.DoubleToInt64Bits(bonus.Value))).Order());
        return key.ToString();

        void Append(ReadOnlySpan<bool> flags)
        {
            foreach (var flag in flags)
            {
                key.Append(flag ? '1' : '0');
            }

            key.Append(';');
        }
    }

    private double[] ValuesOf(int block)
    {
        var values = new double[Entries + Learners];
        values.AsSpan(Entries).Fill(model.UnplacedValue);
        for (var entry = 0; entry < Entries; entry++)
        {
            var (learner, offering, need) = (EntryLearner[entry], model.EntryOffering[entry], model.EntryNeed[entry]);
            var isPossible = model.IsAvailable[(block * Learners) + learner] && model.IsOpen[(block * Offerings) + offering]
                && (need < 0 || Math.Min(model.NeedBlocks[need], model.NeedBlocksPerDay[need]) > 0);
            values[entry] = isPossible ? model.EntryValue[entry] * model.BlockWeight[block] : double.NegativeInfinity;
        }

        foreach (var bonus in model.Bonuses.Where(bonus => bonus.Block == block))
        {
            var (first, end) = EntriesOf(bonus.Learner, bonus.Offering);
            for (var entry = first; entry < end; entry++)
            {
                values[entry] += bonus.Value;
            }
        }

        Restrict(block, values);
        return values;
    }

    private void Restrict(int block, double[] values)
    {
        foreach (var cells in model.Forced.Where(cell => cell.Block == block).GroupBy(cell => cell.Learner))
        {
            var offerings = cells.Select(cell => cell.Offering).ToHashSet();
            for (var entry = model.EntryStart[cells.Key]; entry < model.EntryStart[cells.Key + 1]; entry++)
            {
                values[entry] = offerings.Contains(model.EntryOffering[entry]) ? values[entry] : double.NegativeInfinity;
            }
        }

        foreach (var cell in model.Forbidden.Where(cell => cell.Block == block))
        {
            var (first, end) = EntriesOf(cell.Learner, cell.Offering);
            values.AsSpan(first..end).Fill(double.NegativeInfinity);
        }
    }
}
