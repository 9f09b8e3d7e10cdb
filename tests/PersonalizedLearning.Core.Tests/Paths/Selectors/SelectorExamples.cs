using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

/// <summary>Learners to choose for: the estimate of a competency is the latest score.</summary>
internal static class SelectorExamples
{
    /// <summary>A learner of competencies named by letters; a link <c>ab</c> says that b needs a.</summary>
    public static LearnerState Learner(string names, string[] links, params (char Competency, double Score, double Day)[] answers)
    {
        var builder = CompetencyFramework.CreateBuilder("letters", "Letters");
        foreach (var name in names)
        {
            builder.Add(name.ToString(), name.ToString());
        }

        foreach (var link in links)
        {
            builder.Requires(link[..1], link[1..]);
        }

        var framework = builder.Build().Framework;
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var (answer, position) in answers.Select((answer, position) => (answer, position)))
        {
            journal.Append(EvidenceRecord.Observed(
                FormattableString.Invariant($"e{position}"), JournalGenerators.Learner, CompetencyId.From(answer.Competency.ToString()),
                Outcome.Score(answer.Score, 1), TimeGenerators.Start + Duration.FromDays(answer.Day)));
        }

        var asOf = TimeGenerators.Start + Duration.FromDays(100);
        var map = MasteryMap.Derive(framework, EvidenceLedger.From(journal, asOf), new MasteryPolicySet(new LatestScore()));
        return LearnerState.From(map, PrerequisiteGraph.Compile(framework));
    }

    /// <summary>A catalog of experiences x0, x1, …, each of which teaches and gives evidence on the competencies of its letters.</summary>
    public static CatalogIndex Catalog(LearnerState learner, params string[] taught) => CatalogIndex.For(
        new ExperienceCatalog("catalog", "Catalog", taught.Select((letters, position) => new LearningExperience
        {
            Id = ExperienceId.From(FormattableString.Invariant($"x{position}")),
            Title = letters,
            Kind = ExperienceKind.Practice,
            Modality = Modality.Alone,
            Minutes = 10,
            Teaches = letters.Select(letter => CompetencyId.From(letter.ToString())).ToValueList(),
            Evidences = letters.Select(letter => CompetencyId.From(letter.ToString())).ToValueList(),
        })),
        learner.Graph.Framework);

    /// <summary>What is chosen, as letters, the first first.</summary>
    public static string Chosen(this ISelector selector, LearnerState learner, CatalogIndex? catalog = null, ulong seed = 0, int top = 100) => string.Concat(
        selector.Recommend(new RecommendationRequest { Learner = learner, Catalog = catalog, Seed = seed, Top = top }).Items.Select(item => item.Competency.Value));
}
