using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Constraints on candidates, of all the built-in kinds.</summary>
public static class FilterGenerators
{
    /// <summary>Decisions on competencies of generated frameworks and on experiences x0, x1, …</summary>
    public static Gen<PathDecision> Decisions { get; } =
        from choice in Gen.Frequency((1, Gen.Constant(PathChoice.Assigned)), (2, Gen.Constant(PathChoice.Chosen)), (4, Gen.Constant(PathChoice.Declined)))
        from competency in FrameworkGenerators.Ids.OrNull(3)
        from experience in Gen.Choose(0, 13).Select(index => ExperienceId.From(FormattableString.Invariant($"x{index}"))).OrNull(2)
        from author in Gen.Elements(default, Author.Of("ana", PersonRole.Learner), Author.Of("ms-okafor", PersonRole.Educator))
        from at in Gen.Elements(TimeGenerators.AtDay(1), TimeGenerators.AtDay(2)).OrNull(2)
        from reason in Gen.Elements(null, "for the fair")
        select new PathDecision(choice, competency is null && experience is null ? CompetencyId.From("c0") : competency, experience) { By = author, At = at, Reason = reason };

    /// <summary>A few constraints of any kind.</summary>
    public static Gen<ValueList<ICandidateFilter>> Filters { get; } = Gen.OneOf(
        Generating.SomeOf(Enum.GetValues<Modality>()).Select(some => (ICandidateFilter)new ModalityFilter(some.AsSpan())),
        Gen.Elements(0, 1, 10, 30, 1000).Select(minutes => (ICandidateFilter)new MinutesFilter(minutes)),
        Generating.SomeOf<string>(["classroom", "home"]).Select(some => (ICandidateFilter)new PlaceFilter(some.AsSpan())),
        Generating.SomeOf<string>(["captions", "reader"]).Select(some => (ICandidateFilter)new SupportsFilter(some.AsSpan())),
        Gen.Constant<ICandidateFilter>(AttemptsFilter.Instance),
        FrameworkGenerators.Ids.Between(0, 2).Select(some => (ICandidateFilter)new EquivalentsFilter(some)),
        Decisions.Between(0, 4).Select(some => (ICandidateFilter)new AgencyFilter(some))).Between(0, 3);
}
