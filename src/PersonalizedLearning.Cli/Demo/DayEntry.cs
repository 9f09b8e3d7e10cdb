using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>What a learner does in one block of the day.</summary>
/// <param name="Block">The block.</param>
/// <param name="Competency">What is worked on; null in a break, and where nothing was placed.</param>
/// <param name="Experience">An experience that teaches it in this form; null when there is none.</param>
/// <param name="Session">The session; null in a break, and where nothing was placed.</param>
/// <param name="With">The other learners of the session, by name.</param>
/// <param name="Why">Why this and why now, for people; empty where there is nothing to say.</param>
internal sealed record DayEntry(TimeBlock Block, Competency? Competency, LearningExperience? Experience, Session? Session, IReadOnlyList<string> With, string Why)
{
    /// <summary>Gets whether it is a break.</summary>
    public bool IsBreak => Block.Kind == BlockKind.Break;
}
