using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What suits what: the one definition that all who place, staff, house or check sessions share. It does not look at who is there or free.</summary>
internal static class Suitability
{
    /// <summary>Whether a session has to have a member of staff.</summary>
    public static bool TakesStaff(ModalityProfile modality) => modality.Supervision != Supervision.None;

    /// <summary>Whether whoever leads a session has to be qualified for its competency: only who teaches one competency to all.</summary>
    public static bool AsksQualification(ModalityProfile modality) => modality is { Supervision: Supervision.Teach, SameCompetency: true };

    /// <summary>
    /// Whether a member of staff may lead a session: of a role that it asks for, and qualified where it asks for that.
    /// Without an offering (independent work, or a meeting with an advisor) no qualification is asked for.
    /// </summary>
    public static bool CanLead(StaffMember member, ModalityProfile modality, CompetencyOffering? offering) =>
        member.MayLead(modality) && (offering is null || !AsksQualification(modality) || member.IsQualifiedFor(offering));

    /// <summary>Whether a competency is offered in a way of learning.</summary>
    public static bool IsOffered(CompetencyOffering offering, ModalityProfile modality) =>
        offering.Modalities.Count == 0 || offering.Modalities.AsSpan().Contains(modality.Id);

    /// <summary>Whether a learner who is there can take part from where they are: on site, or from elsewhere, for which online work needs access at home.</summary>
    public static bool CanTakePart(ModalityProfile modality, bool isRemote, bool hasHomeAccess) =>
        isRemote ? modality.Presence != Presence.OnSite && (!modality.Online || hasHomeAccess) : modality.Presence != Presence.Remote;

    /// <summary>Whether a learner can take part in a way of learning in a block: there, and from where it can be done.</summary>
    public static bool CanTakePart(ProblemIndex index, LearnerId learner, ModalityProfile modality, BlockId block) =>
        index.IsThere(learner, block) && CanTakePart(modality, index.IsRemote(learner, block), index.HasHomeAccess(learner));

    /// <summary>Whether a session has to have a space: not when all take part from elsewhere.</summary>
    public static bool TakesSpace(ProblemIndex index, ModalityProfile modality, BlockId block, IEnumerable<LearnerId> learners) => modality.Presence switch
    {
        Presence.Remote => false,
        Presence.Either => !IsAllRemote(index, block, learners),
        _ => true,
    };

    /// <summary>Whether a space is of the kind and has the features that a way of learning asks for. The number of learners is not looked at.</summary>
    public static bool Suits(ModalityProfile modality, LearningSpace space) => IsOfKind(modality, space) && HasFeatures(modality, space);

    /// <summary>Whether a space has all features that a way of learning asks for.</summary>
    public static bool HasFeatures(ModalityProfile modality, LearningSpace space)
    {
        foreach (var feature in modality.Requires)
        {
            if (!space.Features.AsSpan().Contains(feature))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The most learners of a session in a space.</summary>
    public static int MaxSize(ModalityProfile modality, LearningSpace space) => Math.Min(modality.MaxSize, space.Capacity);

    /// <summary>Whether a space can hold a session of the smallest size.</summary>
    public static bool CanHold(ModalityProfile modality, LearningSpace space) => Suits(modality, space) && modality.MinSize <= MaxSize(modality, space);

    /// <summary>The minutes that it takes to get from one space to another: none within campus or one place, else from and to campus. A space that is no room takes none.</summary>
    public static int TravelMinutes(ProblemIndex index, SpaceId from, SpaceId to)
    {
        if (index.Space(from) is not { } start || index.Space(to) is not { } end || PlaceOf(index, from) == PlaceOf(index, to))
        {
            return 0;
        }

        return start.Kind == SpaceKind.Remote || end.Kind == SpaceKind.Remote ? 0 : Distance(start) + Distance(end);
    }

    /// <summary>The minutes between the end of a block and the start of a later one of the same date; below 0 when they overlap.</summary>
    public static int GapMinutes(TimeBlock earlier, TimeBlock later) =>
        (int)((later.Start.TickOfDay - earlier.Start.TickOfDay) / NodaTime.NodaConstants.TicksPerMinute) - earlier.Minutes;

    private static bool IsAllRemote(ProblemIndex index, BlockId block, IEnumerable<LearnerId> learners)
    {
        var any = false;
        foreach (var learner in learners)
        {
            any = true;
            if (!index.IsRemote(learner, block))
            {
                return false;
            }
        }

        return any;
    }

    private static bool IsOfKind(ModalityProfile modality, LearningSpace space) => modality.Presence switch
    {
        Presence.Remote => space.Kind == SpaceKind.Remote,
        Presence.OnSite => space.Kind != SpaceKind.Remote,
        _ => true,
    };

    private static SpaceId PlaceOf(ProblemIndex index, SpaceId space) => index.WholesOf(space).LastOrDefault(space);

    private static int Distance(LearningSpace space) => space.Kind == SpaceKind.OffCampus ? space.TravelMinutes : 0;
}
