using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner of a course in one of its sessions.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="At">The session.</param>
/// <param name="Competency">What the learner works on, by their day or else by the session; null where neither tells.</param>
/// <param name="Purpose">What for, by their day or else by the session.</param>
/// <param name="IsRemote">Whether the learner takes part from elsewhere.</param>
internal sealed record CourseVisit(LearnerId Learner, CourseSession At, CompetencyId? Competency, SessionPurpose Purpose, bool IsRemote)
{
    public TimeBlock Block => At.Block;

    public bool IsOnline => At.Modality.Online;
}
