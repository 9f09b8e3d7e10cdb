using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>A catalog made up for benchmarks: each experience teaches one or two competencies and speaks to up to three of forty interests.</summary>
internal static class SyntheticCatalog
{
    private const int Tags = 40;

    public static ExperienceCatalog Of(IReadOnlyList<string> competencies, int count)
    {
        var random = new SplitMix(5);
        return new ExperienceCatalog("synthetic", "Synthetic catalog", Enumerable.Range(0, count).Select(_ => Experience(competencies, random)));
    }

    private static LearningExperience Experience(IReadOnlyList<string> competencies, SplitMix random)
    {
        var taught = Some(1 + random.Below(2), () => CompetencyId.From(competencies[random.Below(competencies.Count)]));
        return new LearningExperience
        {
            Id = ExperienceId.From(random.Uuid()),
            Title = "Something to do",
            Kind = (ExperienceKind)random.Below(Enum.GetValues<ExperienceKind>().Length),
            Modality = (Modality)random.Below(Enum.GetValues<Modality>().Length),
            Minutes = 5 + random.Below(56),
            Teaches = taught,
            Evidences = random.Below(2) == 0 ? taught : [],
            Interests = Some(random.Below(4), () => FormattableString.Invariant($"tag{random.Below(Tags)}")),
        };
    }

    private static ValueList<T> Some<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make()).Distinct().ToValueList();
}
