namespace PersonalizedLearning.Environments;

/// <summary>Finds staff and spaces for fixed sessions that leave them open: whoever and whatever is free, suits, and is missed least elsewhere.</summary>
internal static class FixedResources
{
    public static void Choose(DenseProblem dense, FixedPlacements decided)
    {
        for (var position = 0; position < decided.Sessions.Count; position++)
        {
            var session = decided.Sessions[position];
            if (!decided.Frozen.Contains(session.Block) && dense.Index.Modality(session.Modality) is { } modality)
            {
                var staff = session.Staff is null && Suitability.TakesStaff(modality) ? StaffFor(dense, decided, session, modality) : null;
                var space = session.Space is null && Suitability.TakesSpace(dense.Index, modality, session.Block, session.Learners)
                    ? SpaceFor(dense, decided, session, modality)
                    : null;
                decided.Complete(position, staff?.Id, space?.Id);
            }
        }
    }

    /// <summary>Who is free, can lead a session, and can lead least else; null for nobody.</summary>
    public static StaffMember? StaffFor(DenseProblem dense, FixedPlacements decided, Session session, ModalityProfile modality)
    {
        var offering = session.Competency is { } competency ? dense.Index.Offering(competency) : null;
        return dense.Staff
            .Where(member => dense.Index.IsThere(member.Id, session.Block) && decided.UseOf(member.Id, session.Block) == 0)
            .Where(member => Suitability.CanLead(member, modality, offering) && !decided.StaffPins.Any(pin => pin.Staff == member.Id && pin.Block == session.Block))
            .MinBy(member => (member.Skills.Count, member.Roles.Count, member.Id));
    }

    /// <summary>The smallest free space that suits a session; null for none.</summary>
    public static LearningSpace? SpaceFor(DenseProblem dense, FixedPlacements decided, Session session, ModalityProfile modality) =>
        dense.Spaces
            .Where(space => dense.Index.IsOpen(space.Id, session.Block) && SpaceUse.IsFree(dense, decided, space, session.Block))
            .Where(space => Suitability.Suits(modality, space) && space.Capacity >= session.Learners.Count)
            .MinBy(space => (space.Capacity, space.Features.Count, space.Id));
}
