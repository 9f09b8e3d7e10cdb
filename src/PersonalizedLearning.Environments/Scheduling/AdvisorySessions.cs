using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Makes the sessions of advisory blocks: each advisor with the learners whom the relationships name, in the first way of learning that an advisor leads.</summary>
internal static class AdvisorySessions
{
    public static void Add(DenseProblem dense, FixedPlacements decided)
    {
        var modality = dense.Modalities.FirstOrDefault(modality => modality.Roles.Contains(EducatorRole.Advisor));
        foreach (var block in dense.Index.Blocks.Where(block => modality is not null && block.Kind == BlockKind.Advisory && !decided.Frozen.Contains(block.Id)))
        {
            foreach (var member in dense.Staff.Where(member => member.MayLead(modality!) && dense.Index.IsThere(member.Id, block.Id)))
            {
                Add(dense, decided, block, member, modality!);
            }
        }
    }

    private static void Add(DenseProblem dense, FixedPlacements decided, TimeBlock block, StaffMember member, ModalityProfile modality)
    {
        var learners = dense.Problem.Relationships
            .Where(link => link.Kind == RelationKind.Advisor && link.B.Value == member.Id.Value)
            .Select(link => dense.LearnerOf(LearnerId.From(link.A.Value)))
            .Where(learner => learner >= 0 && !decided.IsTaken(dense.Learners[learner], block.Id))
            .Select(learner => dense.Learners[learner])
            .Where(learner => Suitability.CanTakePart(dense.Index, learner, modality, block.Id))
            .Distinct().Order().Take(modality.MaxSize).ToValueList();
        if (learners.Count < modality.MinSize || decided.UseOf(member.Id, block.Id) > 0)
        {
            return;
        }

        var session = new Session
        {
            Id = SessionId.From($"{block.Id}-advisory-{member.Id}"),
            Block = block.Id,
            Modality = modality.Id,
            Staff = member.Id,
            Learners = learners,
            Purpose = SessionPurpose.Advisory,
        };
        var takesSpace = Suitability.TakesSpace(dense.Index, modality, block.Id, learners);
        if (FixedResources.SpaceFor(dense, decided, session, modality) is { } space || !takesSpace)
        {
            decided.Add(session with { Space = takesSpace ? FixedResources.SpaceFor(dense, decided, session, modality)!.Id : null });
        }
    }
}
