using System.Globalization;

namespace PersonalizedLearning.Environments;

/// <summary>The text of one model.</summary>
/// <param name="writer">Where to.</param>
/// <param name="compiled">The model.</param>
/// <param name="decided">What is decided is worth so much.</param>
internal sealed class LpText(TextWriter writer, CompiledProblem compiled, double decided)
{
    // The format allows 510 characters a line.
    private const int TermsPerLine = 8;

    private readonly PlacementModel model = compiled.Model;
    private readonly CompiledPlacement data = new(compiled.Model);
    private readonly List<string> counts = [];
    private readonly HashSet<string> known = [];
    private int rows;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        WriteComments();
        writer.WriteLine("Maximize");
        Terms(" worth:", [.. AllEntries().Select(cell => (data.Values[cell.Block][cell.Entry], EntryName(cell.Block, cell.Entry))), (decided, "decided")], string.Empty);
        writer.WriteLine("Subject To");
        for (var block = 0; block < model.Blocks; block++)
        {
            WriteLearners(block);
            WriteOfferings(block);
            WriteResources(block);
        }

        WriteNeeds();
        writer.WriteLine("Bounds");
        writer.WriteLine(" decided = 1");
        WriteNames("General", counts);
        WriteNames("Binary", [.. AllEntries().Select(cell => EntryName(cell.Block, cell.Entry))]);
        writer.WriteLine("End");
    }

    private static string EntryName(int block, int entry) => string.Create(CultureInfo.InvariantCulture, $"y_{block}_{entry}");

    private static string CountName(int block, int offering, int staff, int space) =>
        string.Create(CultureInfo.InvariantCulture, $"n_{block}_{offering}_{(staff < 0 ? "x" : staff.ToString(CultureInfo.InvariantCulture))}_{(space < 0 ? "x" : space.ToString(CultureInfo.InvariantCulture))}");

    private void WriteComments()
    {
        var dense = compiled.Dense;
        writer.WriteLine("\\ Aggregated model of a schedule.");
        Comment("block", dense.Slots.Select(slot => slot.Id.Value));
        Comment("offering", compiled.Offerings.Select(offering => $"{offering.Modality.Id}{(offering.Competency is { } competency ? $" of {competency.Competency}" : string.Empty)}"));
        Comment("staff class", compiled.StaffClasses.Select(members => string.Join(' ', members.Select(member => member.Id))));
        Comment("space class", compiled.SpaceClasses.Select(members => string.Join(' ', members.Select(place => place.Space.Id))));
        Comment("entry", Enumerable.Range(0, model.EntryOffering.Length).Select(entry =>
            string.Create(CultureInfo.InvariantCulture, $"{dense.Learners[data.EntryLearner[entry]]} in offering {model.EntryOffering[entry]}")));
    }

    private void Comment(string what, IEnumerable<string> names)
    {
        foreach (var (number, name) in names.Index())
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\\ {what} {number}: {name}"));
        }
    }

    private IEnumerable<(int Block, int Entry)> AllEntries() =>
        from block in Enumerable.Range(0, model.Blocks)
        from entry in Enumerable.Range(0, model.EntryOffering.Length)
        where !double.IsNegativeInfinity(data.Values[block][entry])
        select (block, entry);

    private void WriteLearners(int block)
    {
        for (var learner = 0; learner < model.Learners; learner++)
        {
            Row([.. Enumerable.Range(model.EntryStart[learner], model.EntryStart[learner + 1] - model.EntryStart[learner]).Where(entry => IsPossible(block, entry))
                .Select(entry => (1.0, EntryName(block, entry)))], "<= 1");
        }
    }

    private bool IsPossible(int block, int entry) => !double.IsNegativeInfinity(data.Values[block][entry]);

    private void WriteOfferings(int block)
    {
        for (var offering = 0; offering < model.Offerings.Length; offering++)
        {
            var entries = data.OfferingEntry[data.OfferingStart[offering]..data.OfferingStart[offering + 1]].Where(entry => IsPossible(block, entry))
                .Select(entry => (1.0, EntryName(block, entry))).ToArray();
            var one = model.Offerings[offering];
            var sessions = entries.Length == 0 ? [] : SessionsOf(offering).ToArray();
            counts.AddRange(sessions.Select(session => CountName(block, offering, session.Staff, session.Space)).Where(known.Add));
            if (entries.Length > 0)
            {
                Row([.. entries, .. sessions.Select(session => (-(double)one.MinSize, CountName(block, offering, session.Staff, session.Space)))], ">= 0");
                Row([.. entries, .. sessions.Select(session => (-(double)CapacityOf(one, session.Space), CountName(block, offering, session.Staff, session.Space)))], "<= 0");
            }
        }
    }

    private int CapacityOf(PlacementOffering offering, int space) => space < 0 ? offering.MaxSize : Math.Min(offering.MaxSize, model.Spaces[space].Capacity);

    private IEnumerable<(int Staff, int Space)> SessionsOf(int offering) =>
        from staff in model.Offerings[offering].Staff ?? [-1]
        from space in model.Offerings[offering].Spaces ?? [-1]
        where CapacityOf(model.Offerings[offering], space) >= model.Offerings[offering].MinSize
        select (staff, space);

    private void WriteResources(int block)
    {
        var sessions = Enumerable.Range(0, model.Offerings.Length).SelectMany(offering => SessionsOf(offering).Select(session => (Offering: offering, session.Staff, session.Space)))
            .Where(session => known.Contains(CountName(block, session.Offering, session.Staff, session.Space))).ToArray();
        for (var staff = 0; staff < model.StaffCounts.Length; staff++)
        {
            Limit(sessions.Where(session => session.Staff == staff), model.StaffCounts[staff][block]);
        }

        for (var space = 0; space < model.Spaces.Length; space++)
        {
            Limit(sessions.Where(session => session.Space == space), model.Spaces[space].Counts[block]);
        }

        void Limit(IEnumerable<(int Offering, int Staff, int Space)> all, int most) =>
            Row([.. all.Select(session => (1.0, CountName(block, session.Offering, session.Staff, session.Space)))], string.Create(CultureInfo.InvariantCulture, $"<= {most}"));
    }

    private void WriteNeeds()
    {
        foreach (var need in AllEntries().GroupBy(cell => model.EntryNeed[cell.Entry]).Where(need => need.Key >= 0).OrderBy(need => need.Key))
        {
            Row([.. need.Select(cell => (1.0, EntryName(cell.Block, cell.Entry)))], string.Create(CultureInfo.InvariantCulture, $"<= {model.NeedBlocks[need.Key]}"));
            foreach (var day in need.GroupBy(cell => model.DayOf[cell.Block]))
            {
                Row([.. day.Select(cell => (1.0, EntryName(cell.Block, cell.Entry)))], string.Create(CultureInfo.InvariantCulture, $"<= {model.NeedBlocksPerDay[need.Key]}"));
            }
        }
    }

    private void Row((double Factor, string Name)[] terms, string limit)
    {
        if (terms.Length > 0)
        {
            Terms(string.Create(CultureInfo.InvariantCulture, $" r{++rows}:"), terms, limit);
        }
    }

    private void Terms(string label, (double Factor, string Name)[] terms, string limit)
    {
        writer.Write(label);
        foreach (var (place, (factor, name)) in terms.Index())
        {
            writer.Write(place % TermsPerLine == TermsPerLine - 1 ? "\n " : " ");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(factor < 0 ? '-' : '+')} {Math.Abs(factor):R} {name}"));
        }

        writer.WriteLine(limit.Length > 0 ? $" {limit}" : string.Empty);
    }

    private void WriteNames(string section, List<string> names)
    {
        writer.WriteLine(section);
        foreach (var line in names.Chunk(TermsPerLine))
        {
            writer.WriteLine($" {string.Join(' ', line)}");
        }
    }
}
