using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>How things stand in every slot of a schedule, for the reasons why needs are unmet.</summary>
internal sealed class ScheduleOutlook
{
    private readonly DenseProblem dense;
    private readonly DenseProblem rested;
    private readonly ILookup<BlockId, Session> sessions;
    private readonly ScheduleAccount account;
    private readonly Dictionary<(int Slot, ModalityId Modality, CompetencyId? Competency), PlacementOutlook> known = [];

    /// <summary>Looks at a schedule.</summary>
    public ScheduleOutlook(FoundSchedule found)
    {
        (dense, rested, Fixed) = (found.Dense, found.Rested, found.Fixed);
        sessions = found.Schedule.Sessions.ToLookup(session => session.Block);
        var index = new ScheduleIndex(found.Dense.Problem, found.Schedule);
        account = ScheduleAccount.Of(index);
        Items = index.Items.ToDictionary(pair => pair.Key, pair => pair.Value.Item);
    }

    /// <summary>Gets what is decided.</summary>
    public FixedPlacements Fixed { get; }

    /// <summary>Gets what learners do.</summary>
    public Dictionary<(LearnerId Learner, BlockId Block), PlaylistItem> Items { get; }

    /// <summary>The minutes of a need that are not served.</summary>
    public int MissingOf(int need) => dense.Needs[need].RemainingMinutes - account.ServedOf(dense.Needs[need]);

    /// <summary>How things stand for a way of learning, and a competency or none for independent work.</summary>
    public PlacementOutlook Of(int slot, ModalityProfile modality, CompetencyOffering offering)
    {
        var competency = modality.SameCompetency ? offering : null;
        var key = (slot, modality.Id, competency?.Competency);
        return known.TryGetValue(key, out var found) ? found : known[key] = Look(slot, modality, competency);
    }

    /// <summary>The learners whose need of a competency waits for one prerequisite only.</summary>
    public IEnumerable<LearnerId> Near(CompetencyId competency) =>
        dense.Needs.Where(need => need.Competency == competency && need.Missing.Count == 1).Select(need => need.Learner);

    private PlacementOutlook Look(int slot, ModalityProfile modality, CompetencyOffering? competency)
    {
        var block = dense.Slots[slot].Id;
        Session[] held = [.. sessions[block].Where(session => session.Modality == modality.Id && session.Competency == competency?.Competency && !Fixed.Holds(session.Id))];
        var takesStaff = Suitability.TakesStaff(modality);
        StaffMember[] qualified = [.. dense.Staff.Where(member => dense.Index.IsThere(member.Id, block) && Suitability.CanLead(member, modality, competency))];
        LearningSpace[] suitable = [.. dense.Spaces.Where(space => dense.Index.IsOpen(space.Id, block) && space.Kind != SpaceKind.Remote && Suitability.CanHold(modality, space))];
        return new PlacementOutlook
        {
            Sessions = held,
            WithRoom = [.. held.Where(session => session.Learners.Count < SeatsOf(session, modality))],
            HasQualifiedStaff = !takesStaff || qualified.Length > 0,
            HasFreeStaff = !takesStaff || qualified.Any(member => IsFree(member, modality, block)),
            BookedBy = [.. sessions[block].Where(session => session.Staff is { } staff && qualified.Any(member => member.Id == staff)).Select(session => session.Id).Order()],
            HasSuitableSpace = suitable.Length > 0,
            HasFreeSpace = suitable.Any(space => IsFree(space, block)),
            Learners = Enumerable.Range(0, dense.Learners.Length).Count(learner => CouldJoin(learner, slot, modality, competency)),
        };
    }

    private int SeatsOf(Session session, ModalityProfile modality) =>
        session.Space is { } id && dense.Index.Space(id) is { } space ? Math.Min(modality.MaxSize, space.Capacity - OthersIn(session, space)) : modality.MaxSize;

    private int OthersIn(Session session, LearningSpace space) =>
        space.MaxConcurrentGroups == 1 ? 0 : sessions[session.Block].Where(other => other.Space == space.Id && other.Id != session.Id).Sum(other => other.Learners.Count);

    private bool IsFree(StaffMember member, ModalityProfile modality, BlockId block)
    {
        Session[] led = [.. sessions[block].Where(session => session.Staff == member.Id)];
        var watches = led.All(session => dense.Index.Modality(session.Modality) is { Supervision: not Supervision.Teach });
        return rested.Index.IsThere(member.Id, block) && (led.Length == 0 || (modality.Supervision == Supervision.Monitor && watches && led.Length < member.Zones));
    }

    private bool IsFree(LearningSpace space, BlockId block)
    {
        Session[] held = [.. sessions[block].Where(session => session.Space == space.Id)];
        return held.Length < space.MaxConcurrentGroups
            && held.Sum(session => session.Learners.Count) < space.Capacity
            && !sessions[block].Any(session => session.Space is { } other
                && (dense.Index.WholesOf(space.Id).Contains(other) || dense.Index.WholesOf(other).Contains(space.Id)));
    }

    private bool CouldJoin(int learner, int slot, ModalityProfile modality, CompetencyOffering? competency)
    {
        if (!dense.CanTakePart(learner, modality, slot) || Fixed.IsTaken(dense.Learners[learner], dense.Slots[slot].Id))
        {
            return false;
        }

        if (competency is not null)
        {
            return dense.NeedOf(dense.Learners[learner], competency.Competency) is >= 0 and var need && dense.Needs[need].IsReady && MissingOf(need) > 0;
        }

        return Enumerable.Range(dense.NeedStart[learner], dense.NeedStart[learner + 1] - dense.NeedStart[learner]).Any(need => dense.Needs[need].IsReady && MissingOf(need) > 0);
    }
}
