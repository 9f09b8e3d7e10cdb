namespace PersonalizedLearning.Environments;

/// <summary>Looks for the smallest single change that would serve an unmet need, and solves again with it to be sure.</summary>
/// <param name="found">The schedule.</param>
/// <param name="options">How many remedies are looked for.</param>
/// <param name="seed">The seed.</param>
/// <param name="clock">Ends the search early: the needs that are left get no remedy.</param>
internal sealed class RemedySearch(FoundSchedule found, ScheduleSolverOptions options, ulong seed, SearchClock clock)
{
    // So many places are tried for one need.
    private const int MostTrials = 3;

    private readonly DenseProblem dense = found.Dense;

    /// <summary>Adds remedies to the most valuable unmet needs, as many as the options allow.</summary>
    public List<UnmetNeed> Run(IReadOnlyList<UnmetCase> cases)
    {
        var chosen = cases.Where(item => item.Cells.Length > 0 || item.Unmet.Reason == UnmetReason.NoTime)
            .OrderByDescending(item => dense.Needs[item.Need].Priority * item.Unmet.MissingMinutes).ThenBy(item => item.Need)
            .Take(options.MaxRemedies).Select(item => item.Need).ToHashSet();
        return [.. cases.Select(item => chosen.Contains(item.Need) ? item.Unmet with { Remedy = RemedyOf(item) } : item.Unmet)];
    }

    /// <summary>What a need misses in another schedule of a changed problem.</summary>
    public static int MissingOf(ScheduleNeed need, EnvironmentProblem problem, Schedule schedule) =>
        need.RemainingMinutes - ScheduleAccount.Of(new ScheduleIndex(problem, schedule)).ServedOf(need);

    private Remedy? RemedyOf(UnmetCase item)
    {
        foreach (var remedy in CandidatesOf(item).Distinct().Take(MostTrials))
        {
            if (clock.IsOver)
            {
                return null;
            }

            if (Serves(remedy, item))
            {
                return remedy;
            }
        }

        return null;
    }

    private bool Serves(Remedy remedy, UnmetCase item)
    {
        var problem = RemedyProblem.Of(dense.Problem, remedy);
        var block = remedy.Kind == RemedyKind.Block ? RemedyProblem.AddedBlock(dense.Problem, problem) : remedy.Block!.Value;
        var trial = ScheduleTrial.Run(problem, found.Schedule, block, seed, options.TrialWork, clock);
        return trial.Score.HardViolations <= found.Score.HardViolations
            && MissingOf(dense.Needs[item.Need], problem, trial.Schedule) < item.Unmet.MissingMinutes;
    }

    private IEnumerable<Remedy> CandidatesOf(UnmetCase item)
    {
        var offering = dense.Index.Offering(dense.Needs[item.Need].Competency);
        var cells = item.Cells.OrderByDescending(cell => dense.Worth.PerMinute(dense.Needs[item.Need], cell.Modality) * dense.Slots[cell.Slot].Minutes).ThenBy(cell => cell.Slot).ToArray();
        return item.Unmet.Reason switch
        {
            UnmetReason.NoQualifiedStaff or UnmetReason.StaffBooked => cells.Select(cell => Staff(cell, offering!)),
            UnmetReason.NoSuitableSpace or UnmetReason.SpaceFull => cells.Select(Space),
            UnmetReason.TooFewLearners => cells.Select(cell => Size(cell, item)).OfType<Remedy>(),
            UnmetReason.SessionFull => cells.SelectMany(cell => (Remedy[])[Staff(cell, offering!), Space(cell)]),
            UnmetReason.Pinned or UnmetReason.OwnHigherPriority or UnmetReason.NoTime or UnmetReason.NotPlaced => Blocks(),
            _ => [],
        };
    }

    private Remedy Staff(UnmetCell cell, CompetencyOffering offering)
    {
        var like = dense.Staff.Where(member => Suitability.CanLead(member, cell.Modality, offering)).MinBy(member => (member.Skills.Count, member.Id));
        return new Remedy(RemedyKind.Staff, 1)
        {
            Block = dense.Slots[cell.Slot].Id,
            StaffLike = like?.Id,
            Modality = cell.Modality.Id,
            Subject = cell.Modality.SameCompetency ? offering.Subject : null,
        };
    }

    private Remedy Space(UnmetCell cell)
    {
        var like = dense.Spaces.Where(space => space.Kind == SpaceKind.OnCampus && Suitability.CanHold(cell.Modality, space)).MinBy(space => (space.Capacity, space.Id));
        return new Remedy(RemedyKind.Space, 1) { Block = dense.Slots[cell.Slot].Id, SpaceLike = like?.Id, Modality = cell.Modality.Id };
    }

    private Remedy? Size(UnmetCell cell, UnmetCase item)
    {
        var have = item.Unmet.Facts.FirstOrDefault(fact => fact.Name == "have") is { } fact ? int.Parse(fact.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return have >= 1 && have < cell.Modality.MinSize
            ? new Remedy(RemedyKind.MinSize, cell.Modality.MinSize - have) { Block = dense.Slots[cell.Slot].Id, Modality = cell.Modality.Id }
            : null;
    }

    // One more block like the last of a day, after it.
    private IEnumerable<Remedy> Blocks() =>
        dense.Slots.GroupBy(slot => slot.Date).Select(day => day.Last()).Where(slot => RemedyProblem.HasRoomAfter(dense.Problem, slot))
            .Select(slot => new Remedy(RemedyKind.Block, 1) { Block = slot.Id });
}
