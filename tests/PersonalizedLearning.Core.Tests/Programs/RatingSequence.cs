using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Programs;

/// <summary>Ratings of a district with two schools and four classes, by a few people of several roles.</summary>
public sealed record RatingSequence(ValueList<SelfRating> Ratings)
{
    public static PracticeRubric Rubric { get; } = PracticeRubric.Continuum;

    public static PracticeUnit District { get; } = PracticeUnit.District("d");

    public static PracticeUnits Units { get; } = new(
    [
        new(PracticeUnit.School("s1"), District), new(PracticeUnit.School("s2"), District),
        new(PracticeUnit.Class("c1"), PracticeUnit.School("s1")), new(PracticeUnit.Class("c2"), PracticeUnit.School("s1")),
        new(PracticeUnit.Class("c3"), PracticeUnit.School("s2")), new(PracticeUnit.Class("c4"), PracticeUnit.School("s2")),
    ]);

    /// <summary>Any ratings; some say the same thing twice.</summary>
    public static Gen<RatingSequence> Sequences { get; } = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(3 * size, 80))
        from ratings in Generating.EachOf(Enumerable.Range(0, count).Select(Rating))
        select new RatingSequence(ratings));

    public static Arbitrary<RatingSequence> Arbitrary() => Arb.From(Sequences, item => Shrinking.List(item.Ratings, _ => []).Select(ratings => new RatingSequence(ratings)));

    public static RatingBook BookOf(IEnumerable<SelfRating> ratings)
    {
        var book = new RatingBook();
        foreach (var rating in ratings)
        {
            Assert.True(book.Append(rating).IsKept);
        }

        return book;
    }

    public static SelfRating Rated(string id, string rater, PersonRole role, PracticeUnit unit, int day, params (string Dimension, string Level)[] levels) => new()
    {
        Id = RatingId.From(id),
        Rater = Author.Of(rater, role),
        Rubric = Rubric.Id,
        RubricVersion = Rubric.Version,
        Unit = unit,
        At = TimeGenerators.AtDay(day),
        Dimensions = levels.Select(item => new DimensionRating(item.Dimension, item.Level)).ToValueList(),
    };

    private static Gen<SelfRating> Rating(int index) =>
        from person in Gen.Choose(0, 15)
        from role in Gen.Elements(PersonRole.Learner, PersonRole.Educator, PersonRole.Family)
        from unit in Gen.Elements([.. Units.Within(District)])
        from day in Gen.Choose(0, 9)
        from dimensions in Generating.SomeOf([.. Rubric.Dimensions])
        from levels in Gen.Elements([.. Rubric.Levels]).ArrayOf(Rubric.Dimensions.Count)
        from note in Gen.Elements(null, "seen", "told")
        let rated = dimensions.Count > 0 ? dimensions : [Rubric.Dimensions[0]]
        select Rated(FormattableString.Invariant($"r{index}"), FormattableString.Invariant($"p{person}"), role, unit, day) with
        {
            Dimensions = rated.Select((dimension, place) => new DimensionRating(dimension.Id, levels[place].Id, note)).ToValueList(),
        };
}
