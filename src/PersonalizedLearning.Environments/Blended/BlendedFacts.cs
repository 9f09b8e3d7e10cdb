using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What a problem tells about the things that a blended model names.</summary>
internal sealed class BlendedFacts(EnvironmentProblem problem)
{
    public ProblemIndex Index { get; } = new(problem);

    public EnvironmentProblem Problem => Index.Problem;

    public TimeBlock? Block(BlockId id) => Index.Block(id);

    public ModalityProfile? Modality(ModalityId id) => Index.Modality(id);

    public LearningSpace? Space(SpaceId? id) => id is { } known ? Index.Space(known) : null;

    public StaffMember? Staff(StaffId? id) => id is { } known ? Index.Staff(known) : null;

    public bool IsOnSite(LearnerId learner, BlockId block) => Index.IsThere(learner, block) && !Index.IsRemote(learner, block);

    public bool IsRemote(LearnerId learner, BlockId block) => Index.IsThere(learner, block) && Index.IsRemote(learner, block);

    public bool HasHomeAccess(LearnerId learner) => Index.HasHomeAccess(learner);

    public bool IsOf(CompetencyId? competency, CourseId course) => Offering(competency)?.Course == course;

    /// <summary>Whether somebody is qualified for a competency; where none is named, for one that the course offers, if it offers any.</summary>
    public bool IsQualified(StaffMember member, CompetencyId? competency, CourseId course)
    {
        if (Offering(competency) is { } offering)
        {
            return member.IsQualifiedFor(offering);
        }

        var offered = Problem.Offerings.Where(item => item.Course == course).ToList();
        return offered.Count == 0 || offered.Exists(member.IsQualifiedFor);
    }

    /// <summary>The outermost space of which a space is a part: the room itself, where it is a part of none.</summary>
    public SpaceId RoomOf(SpaceId space) => Index.WholesOf(space).LastOrDefault(space);

    private CompetencyOffering? Offering(CompetencyId? id) => id is { } known ? Index.Offering(known) : null;
}
