using System.Globalization;

namespace PersonalizedLearning.Environments;

/// <summary>
/// Finds the one reason why a need is unmet. All places (slot, way of learning) at which the learner could take part go through the tests in the order of the reasons;
/// the reason is the first test that leaves none.
/// </summary>
internal sealed class UnmetReasons
{
    private const int MostFacts = 12;
    private const double Slack = 1e-9;

    private readonly DenseProblem dense;
    private readonly ScheduleOutlook outlook;
    private readonly LearnerLinks links;
    private readonly double gap;

    private UnmetReasons(FoundSchedule found)
    {
        dense = found.Dense;
        outlook = new ScheduleOutlook(found);
        links = new LearnerLinks(dense);
        gap = found.UpperBound > 0 ? Math.Max(0, (found.UpperBound - found.Value) / found.UpperBound) : 0;
    }

    /// <summary>The unmet needs of a schedule, by learner and competency.</summary>
    public static List<UnmetCase> Of(FoundSchedule found)
    {
        var reasons = new UnmetReasons(found);
        return [.. Enumerable.Range(0, found.Dense.Needs.Length).Where(need => reasons.outlook.MissingOf(need) > 0).Select(reasons.Explain)];
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private UnmetCase Explain(int need)
    {
        var own = dense.Needs[need];
        if (!own.IsReady)
        {
            return Case(need, UnmetReason.NotReady, [], own.Missing.Order().Select(missing => new UnmetFact("missing-prerequisite", missing.Value)));
        }

        if (dense.Index.Offering(own.Competency) is not { } offering)
        {
            return Case(need, UnmetReason.NoQualifiedStaff, [], []);
        }

        var learner = dense.LearnerOf(own.Learner);
        var cells = CellsOf(need, learner, offering);
        if (cells.Length == 0)
        {
            return Case(need, UnmetReason.NoTime, [], [new UnmetFact("minutes", Text(outlook.MissingOf(need)))]);
        }

        foreach (var (reason, passes) in TestsOf(need, learner, offering))
        {
            var left = cells.Where(passes).ToArray();
            if (left.Length == 0)
            {
                return Case(need, reason, cells, cells.SelectMany(cell => FactsOf(reason, need, learner, offering, cell)));
            }

            cells = left;
        }

        return Case(need, UnmetReason.NotPlaced, cells, [new UnmetFact("gap", Text(gap))]);
    }

    private UnmetCase Case(int need, UnmetReason reason, UnmetCell[] cells, IEnumerable<UnmetFact> facts)
    {
        var own = dense.Needs[need];
        return new UnmetCase(need, new UnmetNeed(own.Learner, own.Competency, outlook.MissingOf(need), reason, [.. facts.Distinct().Take(MostFacts)]), cells);
    }

    private UnmetCell[] CellsOf(int need, int learner, CompetencyOffering offering) =>
        [.. from slot in Enumerable.Range(0, dense.Slots.Length)
            where !ServesNow(need, slot)
            from modality in dense.Modalities
            where Suitability.IsOffered(offering, modality) && dense.CanTakePart(learner, modality, slot)
            select new UnmetCell(slot, modality)];

    private bool ServesNow(int need, int slot) =>
        ItemOf(need, slot) is { Purpose: SessionPurpose.Learning or SessionPurpose.PreWork } item && item.Competency == dense.Needs[need].Competency;

    private PlaylistItem? ItemOf(int need, int slot) => outlook.Items.GetValueOrDefault((dense.Needs[need].Learner, dense.Slots[slot].Id));

    private IEnumerable<(UnmetReason Reason, Func<UnmetCell, bool> Passes)> TestsOf(int need, int learner, CompetencyOffering offering)
    {
        yield return (UnmetReason.ModelForbids, cell => dense.ForbiddenBy(learner, offering, cell.Modality, dense.Slots[cell.Slot]) is null);
        yield return (UnmetReason.Pinned, cell => !IsPinned(learner, cell.Slot));
        yield return (UnmetReason.NoQualifiedStaff, cell => Look(cell, offering).HasQualifiedStaff);
        yield return (UnmetReason.StaffBooked, cell => Look(cell, offering) is { HasFreeStaff: true } or { Sessions.Length: > 0 });
        yield return (UnmetReason.NoSuitableSpace, cell => TakesNoSpace(learner, cell) || Look(cell, offering).HasSuitableSpace);
        yield return (UnmetReason.SpaceFull, cell => TakesNoSpace(learner, cell) || Look(cell, offering) is { HasFreeSpace: true } or { Sessions.Length: > 0 });
        yield return (UnmetReason.TooFewLearners, cell => Look(cell, offering) is var look && (look.Sessions.Length > 0 || look.Learners >= cell.Modality.MinSize));
        yield return (UnmetReason.SessionFull, cell => Look(cell, offering).WithRoom.Length > 0 || CanOpen(learner, cell, offering));
        yield return (UnmetReason.OwnHigherPriority, cell => WorthNow(need, cell.Slot) < WorthThere(need, cell) - Slack);
        yield return (UnmetReason.NoTime, cell => BlocksOn(need, cell.Slot) < dense.Needs[need].MaxBlocksPerDay);
        yield return (UnmetReason.LinkConflict, cell => !links.IsTied[learner] && (CanOpen(learner, cell, offering) || Look(cell, offering).WithRoom.Any(session => ApartFrom(learner, session) is null)));
    }

    private PlacementOutlook Look(UnmetCell cell, CompetencyOffering offering) => outlook.Of(cell.Slot, cell.Modality, offering);

    private bool IsPinned(int learner, int slot) =>
        outlook.Fixed.IsTaken(dense.Learners[learner], dense.Slots[slot].Id)
        || outlook.Fixed.LearnerPins.Exists(pin => pin.Learner == dense.Learners[learner] && pin.Block == dense.Slots[slot].Id);

    private bool TakesNoSpace(int learner, UnmetCell cell) => dense.IsRemote[dense.Cell(cell.Slot, learner)];

    private bool CanOpen(int learner, UnmetCell cell, CompetencyOffering offering) =>
        Look(cell, offering) is { HasFreeStaff: true } look && (look.HasFreeSpace || TakesNoSpace(learner, cell)) && look.Learners >= cell.Modality.MinSize;

    private double WorthNow(int need, int slot)
    {
        var item = ItemOf(need, slot);
        return item is { Purpose: SessionPurpose.Learning or SessionPurpose.PreWork, Competency: { } competency, Modality: { } modality }
            && dense.NeedOf(dense.Needs[need].Learner, competency) is >= 0 and var other
            ? dense.Worth.PerMinute(dense.Needs[other], dense.Index.Modality(modality)!) * Math.Min(item.Minutes, dense.Needs[other].RemainingMinutes)
            : 0;
    }

    private double WorthThere(int need, UnmetCell cell) =>
        dense.Worth.PerMinute(dense.Needs[need], cell.Modality) * Math.Min(dense.Slots[cell.Slot].Minutes, outlook.MissingOf(need));

    private int BlocksOn(int need, int slot) =>
        Enumerable.Range(0, dense.Slots.Length).Count(other => dense.DayOf[other] == dense.DayOf[slot] && ServesNow(need, other));

    private string? ApartFrom(int learner, Session session)
    {
        foreach (var other in session.Learners)
        {
            if (links.AreApart(learner, dense.LearnerOf(other)))
            {
                return other.Value;
            }
        }

        return null;
    }

    private IEnumerable<UnmetFact> FactsOf(UnmetReason reason, int need, int learner, CompetencyOffering offering, UnmetCell cell)
    {
        var look = Look(cell, offering);
        var block = new UnmetFact("block", dense.Slots[cell.Slot].Id.Value);
        return reason switch
        {
            UnmetReason.ModelForbids => [new UnmetFact("rule", dense.ForbiddenBy(learner, offering, cell.Modality, dense.Slots[cell.Slot])!)],
            UnmetReason.StaffBooked => [block, .. look.BookedBy.Select(session => new UnmetFact("session", session.Value))],
            UnmetReason.NoSuitableSpace => [block, .. cell.Modality.Requires.Order(StringComparer.Ordinal).Select(feature => new UnmetFact("feature", feature))],
            UnmetReason.TooFewLearners =>
                [new UnmetFact("have", Text(look.Learners)), new UnmetFact("need", Text(cell.Modality.MinSize)), .. outlook.Near(offering.Competency).Select(near => new UnmetFact("learner", near.Value))],
            UnmetReason.SessionFull => look.Sessions.SelectMany(session => RankOf(need, cell, session)),
            UnmetReason.OwnHigherPriority => [block, new UnmetFact("chosen", ItemOf(need, cell.Slot) is { Competency: { } chosen } ? chosen.Value : "nothing")],
            UnmetReason.NoTime => [new UnmetFact("minutes", Text(outlook.MissingOf(need)))],
            UnmetReason.LinkConflict => links.IsTied[learner]
                ? links.Classes.First(members => members.Contains(learner)).Where(other => other != learner).Select(other => new UnmetFact("learner", dense.Learners[other].Value))
                : look.WithRoom.Select(session => new UnmetFact("learner", ApartFrom(learner, session) ?? session.Id.Value)),
            _ => [block],
        };
    }

    private IEnumerable<UnmetFact> RankOf(int need, UnmetCell cell, Session session)
    {
        var own = dense.Worth.PerMinute(dense.Needs[need], cell.Modality);
        var better = session.Learners.Count(other => dense.NeedOf(other, dense.Needs[need].Competency) is >= 0 and var theirs && dense.Worth.PerMinute(dense.Needs[theirs], cell.Modality) >= own);
        return [new UnmetFact("session", session.Id.Value), new UnmetFact("rank", Text(better + 1))];
    }
}
