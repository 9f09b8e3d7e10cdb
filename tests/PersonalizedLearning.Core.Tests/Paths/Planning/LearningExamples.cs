using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths.Planning;

/// <summary>Learners to plan for.</summary>
internal static class LearningExamples
{
    /// <summary>A learner of a, b and c, each of which needs the one before, who has mastered the first so many.</summary>
    public static LearnerState Chain(int mastered = 0)
    {
        var builder = CompetencyFramework.CreateBuilder("chain", "Chain");
        string[] names = ["a", "b", "c"];
        Array.ForEach(names, name => builder.Add(name, name));
        builder.Requires("a", "b");
        builder.Requires("b", "c");
        var framework = builder.Build().Framework;
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var name in names.Take(mastered))
        {
            journal.Append(EvidenceRecord.Observed($"e-{name}", JournalGenerators.Learner, CompetencyId.From(name), Outcome.Correct(true), TimeGenerators.Start));
        }

        var map = MasteryMap.Derive(framework, EvidenceLedger.From(journal, TimeGenerators.End), new MasteryPolicySet(new LatestScore()));
        return LearnerState.From(map, PrerequisiteGraph.Compile(framework));
    }
}
