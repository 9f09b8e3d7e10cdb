using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Reads what happened after a schedule was made from one word of the command line.</summary>
internal static class EventWords
{
    private const string Option = "--event";

    /// <summary>Reads an event.</summary>
    public static ScheduleEvent Parse(string text) => text.Split(':') switch
    {
        ["mastered", var learner, var competency] => new MasteryChanged(Id(learner, LearnerId.From), Id(competency, CompetencyId.From)),
        ["learner-absent", var learner, .. var rest] when rest.Length <= 1 => new LearnerAbsent(Id(learner, LearnerId.From)) { Blocks = BlocksOf(rest) },
        ["staff-absent", var staff, .. var rest] when rest.Length <= 1 => new StaffAbsent(Id(staff, StaffId.From)) { Blocks = BlocksOf(rest) },
        ["space-closed", var space, .. var rest] when rest.Length <= 1 => new SpaceClosed(Id(space, SpaceId.From)) { Blocks = BlocksOf(rest) },
        _ => throw new UsageException(
            $"--event is '{text}'; expected mastered:LEARNER:COMPETENCY, learner-absent:LEARNER[:BLOCKS], staff-absent:STAFF[:BLOCKS] or space-closed:SPACE[:BLOCKS]."),
    };

    private static ValueList<BlockId> BlocksOf(string[] rest) => rest is [var blocks] ? [.. blocks.Split(',').Select(block => Id(block, BlockId.From))] : [];

    private static T Id<T>(string text, Func<string, T> make) => Identifiers.Of(Option, text, make);
}
