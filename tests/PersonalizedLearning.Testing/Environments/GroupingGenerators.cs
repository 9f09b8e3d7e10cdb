using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>Small classes to group, with links, pins, history, features and educators; some can't be grouped.</summary>
public static class GroupingGenerators
{
    private static readonly string[] Tags = ["art", "music", "space"];

    private static readonly CompetencyId[] Competencies = [CompetencyId.From("c0"), CompetencyId.From("c1"), CompetencyId.From("c2")];

    private static readonly StaffId[] Staff = [StaffId.From("t0"), StaffId.From("t1")];

    /// <summary>Classes of 1 to 6 learners in 1 to 3 groups, or of 7 or 8 in 2.</summary>
    public static Gen<GroupingProblem> Problems { get; } = Gen.Frequency((9, Of(Gen.Choose(1, 6), 3)), (1, Of(Gen.Choose(7, 8), 2)));

    /// <summary>Classes of 13 to 20 learners in 2 to 4 groups, beyond what is enumerated.</summary>
    public static Gen<GroupingProblem> Classes { get; } = Of(Gen.Choose(13, 20), 4);

    private static Gen<GroupingProblem> Of(Gen<int> learners, int mostGroups) =>
        from count in learners
        let ids = Enumerable.Range(0, count).Select(EnvironmentGenerators.Learner).Order().ToList()
        from groups in Gen.Choose(1, mostGroups)
        from sizes in Sizes(count, groups)
        from features in Generating.EachOf(ids.Select(Features))
        from links in Link(ids).Between(0, count / 2)
        from pins in Pin(ids, groups).Between(0, 1)
        from history in Earlier(ids).Between(0, 4)
        from educators in Generating.EachOf(Enumerable.Range(1, groups).Select(Slot))
        from led in Generating.SomeOf(educators)
        from topics in Gen.Elements(Tags).Between(0, groups)
        select new GroupingProblem
        {
            Learners = ids.ToValueList(),
            Sizes = sizes,
            Features = features.Where(item => item != new LearnerFeatures(item.Learner)).ToValueList(),
            Links = links,
            Pins = pins,
            History = history,
            Educators = led,
            Topics = topics,
        };

    private static Gen<GroupSizes> Sizes(int count, int groups) => Gen.OneOf(
        Gen.Constant(GroupSizes.Equal(groups)),
        from spare in Gen.Choose(0, 2).ArrayOf(groups)
        from less in Gen.Choose(0, 2).ArrayOf(groups)
        select GroupSizes.Of(Enumerable.Range(0, groups).Select(at => new GroupSize(Math.Max(0, (count / groups) - less[at]), (count / groups) + 1 + spare[at]))));

    private static Gen<LearnerFeatures> Features(LearnerId learner) =>
        from mastery in Generating.SomeOf(Competencies)
        from shares in Gen.Choose(0, 4).ArrayOf(Competencies.Length)
        from readiness in Gen.Choose(-3, 3).Select(value => (double)value).OrNull(4)
        from pace in Gen.Choose(1, 4).Select(value => value / 2.0).OrNull(4)
        from home in Gen.Elements("en", "es", null)
        from interests in Generating.SomeOf(Tags)
        from topics in Generating.Shuffled(Tags)
        from wanted in Gen.Choose(0, 3)
        from isNew in Generating.OneIn(3)
        from next in Generating.Shuffled(Competencies)
        from ready in Gen.Choose(0, 3)
        select new LearnerFeatures(learner)
        {
            Mastery = mastery.Select((competency, position) => new MasteryShare(competency, shares[position] / 4.0)).ToValueList(),
            Readiness = readiness,
            Pace = pace,
            Categories = home is null ? [] : [new LearnerCategory("home", home)],
            Interests = interests,
            Topics = topics.Take(wanted).ToValueList(),
            Attributes = isNew ? ["new"] : [],
            Next = next.Take(ready).ToValueList(),
        };

    private static Gen<Relationship> Link(IReadOnlyList<LearnerId> ids) =>
        from first in Gen.Elements<LearnerId>(ids)
        from second in Gen.Elements<LearnerId>(ids)
        from kind in Gen.Elements(RelationKind.MustLink, RelationKind.CannotLink, RelationKind.Prefer, RelationKind.Prefer, RelationKind.Avoid)
        from weight in Gen.Elements(0.5, 1, 2)
        select new Relationship(PersonId.From(first.Value), PersonId.From(second.Value), kind) { Weight = weight };

    private static Gen<GroupPin> Pin(IReadOnlyList<LearnerId> ids, int groups) =>
        from learner in Gen.Elements<LearnerId>(ids)
        from number in Gen.Choose(1, groups)
        select new GroupPin(learner, number);

    private static Gen<CoMembership> Earlier(IReadOnlyList<LearnerId> ids) =>
        from round in Gen.Choose(0, 2)
        from members in Generating.SomeOf(ids)
        from educator in Gen.Elements(Staff).OrNull(3)
        select new CoMembership(round, members) { Educator = educator };

    private static Gen<EducatorSlot> Slot(int number) =>
        from staff in Gen.Elements(Staff).OrNull(4)
        from qualified in Generating.SomeOf(Competencies)
        from caseload in Gen.Choose(2, 12).OrNull(2)
        from capacity in Gen.Choose(2, 12).OrNull(2)
        from ratio in Gen.Choose(2, 12).OrNull(2)
        select new EducatorSlot(number) { Staff = staff, Qualified = qualified, Caseload = staff is null ? null : caseload, Capacity = capacity, Ratio = ratio };
}
