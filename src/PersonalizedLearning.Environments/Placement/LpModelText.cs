using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Environments;

/// <summary>Writes a placement model in CPLEX-LP format, for an outside solver: learners in offerings (y), learners without a place (z) and numbers of sessions (n).</summary>
/// <remarks>
/// Names are made of indices: <c>y_b0_l3_o2</c>, <c>z_b0_l3</c>, and <c>n_b0_o2_t1_r4</c>, where <c>tx</c> and <c>rx</c> stand for no staff and no space; where a learner may be in
/// an offering for one need or another, <c>y_b0_l3_o2_k5</c> names the need. The same model gives the same text.
/// </remarks>
internal static class LpModelText
{
    private const int TermsPerLine = 8;

    /// <summary>Writes a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="comments">Lines that go before it, such as what indices stand for.</param>
    /// <param name="decided">What is added to the worth: that of what is decided, and not in the model.</param>
    public static string Of(PlacementModel model, IEnumerable<string>? comments = null, double decided = 0)
    {
        var data = new CompiledPlacement(model);
        var text = new StringBuilder();
        foreach (var comment in comments ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"\\ {comment}\n");
        }

        text.Append("Maximize\n worth:");
        WriteObjective(text, data, decided);
        text.Append("Subject To\n");
        for (var block = 0; block < data.Blocks; block++)
        {
            WritePlaces(text, data, block);
            WriteSizes(text, data, block);
            WriteResources(text, data, block);
        }

        WriteStaff(text, data);
        WriteNeeds(text, data);
        text.Append(decided > 0 ? "Bounds\n decided = 1\n" : string.Empty);
        WriteKinds(text, data);
        return text.Append("End\n").ToString();
    }

    private static void WriteObjective(StringBuilder text, CompiledPlacement data, double decided)
    {
        var terms = new List<(double, string)>();
        for (var block = 0; block < data.Blocks; block++)
        {
            terms.AddRange(Places(data, block).Select(entry => (data.Values[block][entry], Place(data, block, entry))));
            terms.AddRange(Learners(data, block).Select(learner => (data.Model.UnplacedValue, $"z_b{block}_l{learner}")));
        }

        if (decided > 0)
        {
            terms.Add((decided, "decided"));
        }

        Write(text, terms);
        text.Append('\n');
    }

    // (1) Everybody who is there is in one offering or has no place.
    private static void WritePlaces(StringBuilder text, CompiledPlacement data, int block)
    {
        var own = Places(data, block).ToLookup(entry => data.EntryLearner[entry]);
        foreach (var learner in Learners(data, block))
        {
            Write(text, $"place_b{block}_l{learner}", [.. own[learner].Select(entry => (1.0, Place(data, block, entry))), (1.0, $"z_b{block}_l{learner}")], "=", 1);
        }
    }

    // (2) Sessions have their fewest learners and no more than they hold; (4) nobody is in an offering without sessions.
    private static void WriteSizes(StringBuilder text, CompiledPlacement data, int block)
    {
        foreach (var places in Places(data, block).GroupBy(entry => data.Model.EntryOffering[entry]).OrderBy(group => group.Key))
        {
            var fewest = data.Model.Offerings[places.Key].MinSize;
            var learners = places.Select(entry => (1.0, Place(data, block, entry))).ToList();
            var sessions = Sessions(data, block, places.Key).ToList();
            Write(text, $"fewest_b{block}_o{places.Key}", [.. learners, .. sessions.Select(session => (-(double)fewest, session.Name))], ">=", 0);
            Write(text, $"most_b{block}_o{places.Key}", [.. learners, .. sessions.Select(session => (-(double)session.Capacity, session.Name))], "<=", 0);
            foreach (var entry in places)
            {
                Write(text, "held" + Place(data, block, entry)[1..], [(1.0, Place(data, block, entry)), .. sessions.Select(session => (-1.0, session.Name))], "<=", 0);
            }
        }
    }

    // (3) Staff and spaces suffice.
    private static void WriteResources(StringBuilder text, CompiledPlacement data, int block)
    {
        var sessions = Enumerable.Range(0, data.Offerings).SelectMany(offering => Sessions(data, block, offering)).ToList();
        foreach (var group in sessions.Where(session => session.Staff >= 0).GroupBy(session => session.Staff).OrderBy(group => group.Key))
        {
            Write(text, $"staff_b{block}_t{group.Key}", [.. group.Select(session => (1.0, session.Name))], "<=", data.Model.StaffCounts[group.Key][block]);
        }

        foreach (var group in sessions.Where(session => session.Space >= 0).GroupBy(session => session.Space).OrderBy(group => group.Key))
        {
            Write(text, $"space_b{block}_r{group.Key}", [.. group.Select(session => (1.0, session.Name))], "<=", data.Model.Spaces[group.Key].Counts[block]);
        }
    }

    // (3) over all blocks, where staff need time for more than sessions.
    private static void WriteStaff(StringBuilder text, CompiledPlacement data)
    {
        var sessions = (from block in Enumerable.Range(0, data.Model.StaffMost is null ? 0 : data.Blocks)
                        from offering in Enumerable.Range(0, data.Offerings)
                        from session in Sessions(data, block, offering)
                        select session).ToLookup(session => session.Staff);
        for (var staff = 0; staff < data.Model.StaffMost?.Length; staff++)
        {
            if (sessions[staff].Any())
            {
                Write(text, $"staff_t{staff}", [.. sessions[staff].Select(session => (1.0, session.Name))], "<=", data.Model.StaffMost[staff]);
            }
        }
    }

    // (5) Needs are served as often as they may be, in all and on each day.
    private static void WriteNeeds(StringBuilder text, CompiledPlacement data)
    {
        var served = Enumerable.Range(0, data.Blocks).SelectMany(block => Places(data, block).Where(entry => data.NeedOf[entry] >= 0).Select(entry => (Block: block, Entry: entry))).ToList();
        foreach (var need in served.GroupBy(place => data.NeedOf[place.Entry]).OrderBy(group => group.Key))
        {
            Write(text, $"need_k{need.Key}", [.. need.Select(place => (1.0, Place(data, place.Block, place.Entry)))], "<=", data.Model.NeedBlocks[need.Key]);
            foreach (var day in need.GroupBy(place => data.Model.DayOf[place.Block]))
            {
                Write(text, $"need_k{need.Key}_d{day.Key}", [.. day.Select(place => (1.0, Place(data, place.Block, place.Entry)))], "<=", data.Model.NeedBlocksPerDay[need.Key]);
            }
        }
    }

    private static void WriteKinds(StringBuilder text, CompiledPlacement data)
    {
        text.Append("Binary\n");
        for (var block = 0; block < data.Blocks; block++)
        {
            foreach (var name in Places(data, block).Select(entry => Place(data, block, entry)).Concat(Learners(data, block).Select(learner => $"z_b{block}_l{learner}")))
            {
                text.Append(' ').Append(name).Append('\n');
            }
        }

        text.Append("General\n");
        for (var block = 0; block < data.Blocks; block++)
        {
            foreach (var session in Enumerable.Range(0, data.Offerings).SelectMany(offering => Sessions(data, block, offering)))
            {
                text.Append(' ').Append(session.Name).Append('\n');
            }
        }
    }

    private static IEnumerable<int> Learners(CompiledPlacement data, int block) =>
        Enumerable.Range(0, data.Learners).Where(learner => data.Model.IsAvailable[(block * data.Learners) + learner]);

    private static IEnumerable<int> Places(CompiledPlacement data, int block) =>
        Enumerable.Range(0, data.Entries).Where(entry => data.Values[block][entry] > double.NegativeInfinity);

    private static string Place(CompiledPlacement data, int block, int entry)
    {
        var (first, end) = data.EntriesOf(data.EntryLearner[entry], data.Model.EntryOffering[entry]);
        return $"y_b{block}_l{data.EntryLearner[entry]}_o{data.Model.EntryOffering[entry]}{(end > first + 1 ? $"_k{data.NeedOf[entry]}" : string.Empty)}";
    }

    private static IEnumerable<(string Name, int Staff, int Space, int Capacity)> Sessions(CompiledPlacement data, int block, int offering) =>
        from form in Enumerable.Range(data.FormStart[offering], data.FormStart[offering + 1] - data.FormStart[offering])
        where data.Model.IsOpen[(block * data.Offerings) + offering]
        from staff in data.Model.Offerings[offering].Staff ?? [-1]
        from space in data.FormSpaces[form] ?? [-1]
        select ($"n_b{block}_o{offering}_t{(staff < 0 ? "x" : staff)}_r{(space < 0 ? "x" : space)}", staff, space, data.FormCapacity[form]);

    private static void Write(StringBuilder text, string name, List<(double Factor, string Name)> terms, string relation, int limit)
    {
        text.Append(' ').Append(name).Append(':');
        Write(text, terms);
        text.Append(CultureInfo.InvariantCulture, $" {relation} {limit}\n");
    }

    private static void Write(StringBuilder text, List<(double Factor, string Name)> terms)
    {
        for (var place = 0; place < terms.Count; place++)
        {
            var (factor, name) = terms[place];
            text.Append(place % TermsPerLine == TermsPerLine - 1 ? "\n  " : " ");
            text.Append(CultureInfo.InvariantCulture, $"{(factor < 0 ? '-' : '+')} {Math.Abs(factor):R} {name}");
        }
    }
}
