using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>Turns a problem into a placement model.</summary>
/// <remarks>
/// The model of the search is careful: whatever it allows keeps the rules of the problem, apart from links and caseloads. The relaxed model of the bound allows whatever
/// the problem allows: its best is at least that of every schedule that holds what pins and blended models fix.
/// Where blocks are of unequal length, the search gives a need as many blocks as do not exceed its minutes if all are long, the bound as many as if all are short.
/// </remarks>
internal sealed class PlacementCompiler
{
    private readonly DenseProblem dense;
    private readonly FixedPlacements decided;
    private readonly bool isRelaxed;
    private readonly CompiledOffering[] offerings;
    private readonly Dictionary<(CompetencyId? Competency, ModalityId Modality), List<int>> offeringsOf = [];
    private readonly bool[] isEverRemote;
    private readonly bool[] isEverOnSite;
    private readonly bool[] isAvailable;
    private readonly int unit;

    private PlacementCompiler(DenseProblem dense, FixedPlacements decided, bool isRelaxed)
    {
        (this.dense, this.decided, this.isRelaxed) = (dense, decided, isRelaxed);
        var minutes = dense.Slots.Select(slot => Math.Max(1, slot.Minutes));
        unit = isRelaxed ? minutes.DefaultIfEmpty(1).Min() : minutes.DefaultIfEmpty(1).Max();
        isAvailable = new bool[dense.IsThere.Length];
        (isEverRemote, isEverOnSite) = (new bool[dense.Learners.Length], new bool[dense.Learners.Length]);
        for (var slot = 0; slot < dense.Slots.Length; slot++)
        {
            for (var learner = 0; learner < dense.Learners.Length; learner++)
            {
                var cell = dense.Cell(slot, learner);
                isAvailable[cell] = dense.IsThere[cell] && !decided.IsTaken(dense.Learners[learner], dense.Slots[slot].Id);
                isEverRemote[learner] |= isAvailable[cell] && dense.IsRemote[cell];
                isEverOnSite[learner] |= isAvailable[cell] && !dense.IsRemote[cell];
            }
        }

        offerings = [.. AllOfferings()];
        foreach (var (number, offering) in offerings.Index())
        {
            var key = (offering.Competency?.Competency, offering.Modality.Id);
            (offeringsOf.TryGetValue(key, out var known) ? known : offeringsOf[key] = []).Add(number);
        }
    }

    /// <summary>Compiles a problem.</summary>
    /// <param name="dense">The problem; for the search with staff away when they rest.</param>
    /// <param name="decided">What is decided.</param>
    /// <param name="isRelaxed">Whether a bound is asked for, and not what can be built.</param>
    /// <param name="isPooled">Whether independent work takes no blocks of needs, so that it never stands in the way of instruction.</param>
    public static CompiledProblem Compile(DenseProblem dense, FixedPlacements decided, bool isRelaxed = false, bool isPooled = false) =>
        new PlacementCompiler(dense, decided, isRelaxed).Compile(isPooled);

    private CompiledProblem Compile(bool isPooled)
    {
        var staff = new StaffClasses(dense, decided, offerings, isRelaxed);
        var spaces = new SpaceClasses(dense, decided, offerings, isRelaxed);
        var entries = new PlacementEntries(dense, decided, isRelaxed, isPooled, unit);
        for (var learner = 0; learner < dense.Learners.Length; learner++)
        {
            AddEntries(entries, learner);
        }

        var model = entries.Complete(new PlacementModel
        {
            Learners = dense.Learners.Length,
            DayOf = dense.DayOf,
            BlockWeight = [.. dense.Slots.Select(slot => (double)Math.Max(1, slot.Minutes))],
            Offerings = [.. offerings.Select((offering, number) => new PlacementOffering(
                offering.Modality.MinSize,
                offering.Modality.MaxSize,
                Suitability.TakesStaff(offering.Modality) ? staff.LeadersOf(number) : null,
                offering.Place == OfferingPlace.OnSite ? spaces.Suiting(offering.Modality) : null))],
            StaffCounts = staff.Counts,
            StaffMost = isRelaxed ? staff.MostOf(dense) : null,
            Spaces = spaces.Spaces,
            EntryStart = [],
            EntryOffering = [],
            EntryValue = [],
            EntryNeed = [],
            NeedBlocks = [],
            NeedBlocksPerDay = [],
            IsAvailable = isAvailable,
            IsOpen = IsOpen(),
        });
        return new CompiledProblem
        {
            Dense = dense,
            Fixed = decided,
            Model = model with { Forced = isRelaxed ? [] : [.. ForcedCells(model)] },
            Offerings = offerings,
            StaffClasses = staff.Members,
            SpaceClasses = spaces.Members,
        };
    }

    private bool[] IsOpen() =>
        [.. from slot in dense.Slots
            from offering in offerings
            select offering.Pin is null || (offering.Pin.Block == slot.Id && !decided.Frozen.Contains(slot.Id))];

    private IEnumerable<CompiledOffering> AllOfferings()
    {
        var wanted = dense.Needs.Where(need => need.IsReady).Select(need => need.Competency)
            .Concat(decided.LearnerPins.Where(pin => pin.Competency is not null).Select(pin => pin.Competency!.Value))
            .Concat(decided.StaffPins.Where(pin => pin.Competency is not null).Select(pin => pin.Competency!.Value))
            .Distinct().Order().Select(dense.Index.Offering).OfType<CompetencyOffering>().ToArray();
        foreach (var (competency, modality) in wanted.SelectMany(competency => dense.Modalities.Where(modality => modality.SameCompetency).Select(modality => (competency, modality))))
        {
            foreach (var place in Suitability.IsOffered(competency, modality) ? PlacesOf(modality) : [])
            {
                yield return new CompiledOffering(modality, competency, place);
            }
        }

        foreach (var modality in dense.Modalities.Where(modality => !modality.SameCompetency))
        {
            foreach (var place in PlacesOf(modality))
            {
                yield return new CompiledOffering(modality, null, place);
            }
        }

        foreach (var pin in decided.StaffPins)
        {
            if (dense.Index.Modality(pin.Modality) is { } modality && dense.Index.Staff(pin.Staff) is not null)
            {
                yield return new CompiledOffering(modality, CompetencyOf(pin, modality, wanted), PlacesOf(modality).DefaultIfEmpty(OfferingPlace.OnSite).First()) { Pin = pin };
            }
        }
    }

    private IEnumerable<OfferingPlace> PlacesOf(ModalityProfile modality)
    {
        var isRemote = modality.Presence != Presence.OnSite && isEverRemote.Contains(true);
        var isOnSite = modality.Presence != Presence.Remote;
        return (isRelaxed && isRemote && isOnSite, isOnSite, isRemote) switch
        {
            (true, _, _) => [OfferingPlace.Anywhere],
            (_, true, true) => [OfferingPlace.OnSite, OfferingPlace.Remote],
            (_, true, false) => [OfferingPlace.OnSite],
            (_, false, true) => [OfferingPlace.Remote],
            _ => [],
        };
    }

    private void AddEntries(PlacementEntries entries, int learner)
    {
        for (var need = dense.NeedStart[learner]; need < dense.NeedStart[learner + 1]; need++)
        {
            if (dense.Needs[need].IsReady && dense.Index.Offering(dense.Needs[need].Competency) is { } competency)
            {
                foreach (var modality in dense.Modalities.Where(modality => modality.SameCompetency && Suitability.IsOffered(competency, modality)))
                {
                    Add(entries, learner, need, competency, modality);
                }
            }
        }

        foreach (var modality in dense.Modalities.Where(modality => !modality.SameCompetency))
        {
            Add(entries, learner, -1, null, modality);
        }

        foreach (var pin in decided.LearnerPins.Where(pin => pin.Learner == dense.Learners[learner]))
        {
            AddPinned(entries, learner, pin);
        }

        entries.EndLearner();
    }

    // A pin holds whether the learner needs it or not.
    private void AddPinned(PlacementEntries entries, int learner, LearnerPin pin)
    {
        var competency = dense.Index.Modality(pin.Modality) is { SameCompetency: true } ? pin.Competency : null;
        foreach (var number in offeringsOf.GetValueOrDefault((competency, pin.Modality), []))
        {
            entries.AddWithoutNeed(number, offerings[number], learner);
        }
    }

    private void Add(PlacementEntries entries, int learner, int need, CompetencyOffering? competency, ModalityProfile modality)
    {
        foreach (var number in offeringsOf.GetValueOrDefault((competency?.Competency, modality.Id), []))
        {
            if (offerings[number].Place switch { OfferingPlace.OnSite => isEverOnSite[learner], OfferingPlace.Remote => isEverRemote[learner], _ => true })
            {
                entries.Add(number, offerings[number], learner, need);
            }
        }
    }

    private IEnumerable<PlacementCell> ForcedCells(PlacementModel model)
    {
        foreach (var pin in decided.LearnerPins.DistinctBy(pin => (pin.Learner, pin.Block)))
        {
            var (learner, slot) = (dense.LearnerOf(pin.Learner), dense.SlotOf(pin.Block));
            if (learner >= 0 && slot >= 0 && isAvailable[dense.Cell(slot, learner)])
            {
                var entries = Enumerable.Range(model.EntryStart[learner], model.EntryStart[learner + 1] - model.EntryStart[learner])
                    .Where(entry => IsMeant(pin, offerings[model.EntryOffering[entry]], dense.IsRemote[dense.Cell(slot, learner)]))
                    .ToList();
                if (entries.Count > 0)
                {
                    yield return new PlacementCell(slot, learner, model.EntryOffering[entries.MaxBy(entry => (model.EntryValue[entry], -entry))]);
                }
            }
        }
    }

    private static bool IsMeant(LearnerPin pin, CompiledOffering offering, bool isRemote) =>
        offering.Modality.Id == pin.Modality
        && (offering.Pin is null || offering.Pin.Block == pin.Block)
        && offering.Place == (isRemote ? OfferingPlace.Remote : OfferingPlace.OnSite)
        && (pin.Competency is null || !offering.Modality.SameCompetency || offering.Competency?.Competency == pin.Competency);

    // Somebody pinned to a way of learning of any competency leads the one that most learners need, of those that they may lead.
    private CompetencyOffering? CompetencyOf(StaffPin pin, ModalityProfile modality, CompetencyOffering[] wanted)
    {
        if (!modality.SameCompetency || pin.Competency is not null)
        {
            return pin.Competency is { } known ? dense.Index.Offering(known) : null;
        }

        var member = dense.Index.Staff(pin.Staff)!;
        return wanted.Where(competency => Suitability.IsOffered(competency, modality) && Suitability.CanLead(member, modality, competency))
            .MaxBy(competency => dense.Needs.Count(need => need.IsReady && need.Competency == competency.Competency));
    }
}
