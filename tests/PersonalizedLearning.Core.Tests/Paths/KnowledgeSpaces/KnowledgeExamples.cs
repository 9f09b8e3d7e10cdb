using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>Small frameworks, learners of them and catalogs.</summary>
internal static class KnowledgeExamples
{
    /// <summary>The framework of competencies written a, and of prerequisites written a&lt;b.</summary>
    public static CompetencyFramework Framework(params string[] parts)
    {
        var builder = CompetencyFramework.CreateBuilder("structure", "Structure");
        foreach (var name in parts.SelectMany(part => part.Split('<')).Distinct())
        {
            builder.Add(name, name);
        }

        foreach (var link in parts.Select(part => part.Split('<')).Where(link => link.Length == 2))
        {
            builder.Requires(link[0], link[1]);
        }

        return builder.Build().Framework;
    }

    /// <summary>A learner who answered so; what was answered right last is mastered.</summary>
    public static LearnerState Learner(CompetencyFramework framework, params (string Competency, bool IsCorrect)[] answers) =>
        Learner(framework, answers.Select(answer => (answer.Competency, answer.IsCorrect, default(string))), []);

    /// <summary>A learner who answered these items so, with goals.</summary>
    public static LearnerState Learner(CompetencyFramework framework, IEnumerable<(string Competencies, bool IsCorrect, string? Item)> answers, string[] goals)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var (index, (competencies, isCorrect, item)) in answers.Index())
        {
            var first = CompetencyId.From(competencies.Split('+')[0]);
            var record = EvidenceRecord.Observed($"e{index:000}", JournalGenerators.Learner, first, Outcome.Correct(isCorrect), TimeGenerators.AtDay(1) + NodaTime.Duration.FromMinutes(index));
            journal.Append(record with { Competencies = competencies.Split('+').Select(CompetencyId.From).ToValueList(), Item = item });
        }

        var map = MasteryMap.Derive(framework, EvidenceLedger.From(journal, TimeGenerators.End), new MasteryPolicySet(new LatestScore()));
        return LearnerState.From(map, PrerequisiteGraph.Compile(framework), goals.Select(CompetencyId.From));
    }

    /// <summary>A catalog of experiences that teach and give evidence on one competency each.</summary>
    public static CatalogIndex Catalog(LearnerState learner, params (string Id, string Competency, int Minutes)[] experiences) => CatalogIndex.For(
        new ExperienceCatalog("catalog", "Catalog", experiences.Select(item => new LearningExperience
        {
            Id = ExperienceId.From(item.Id),
            Title = item.Id,
            Kind = ExperienceKind.Practice,
            Modality = Modality.Alone,
            Minutes = item.Minutes,
            Teaches = [CompetencyId.From(item.Competency)],
            Evidences = [CompetencyId.From(item.Competency)],
        })),
        learner.Graph.Framework);
}
