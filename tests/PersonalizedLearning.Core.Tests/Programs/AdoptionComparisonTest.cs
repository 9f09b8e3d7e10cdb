using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Programs.RatingSequence;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(Arbitrary = [typeof(RatingSequence)], MaxTest = 50, EndSize = 30)]
public sealed class AdoptionComparisonTest
{
    private static readonly NodaTime.Instant End = TimeGenerators.AtDay(9);

    [Fact]
    public void OfRoles_TellsHowFarOneRoleIsAhead()
    {
        var unit = PracticeUnit.Class("c1");
        var book = BookOf(
        [
            .. Enumerable.Range(0, 10).Select(n => Rated($"t{n}", $"t{n}", PersonRole.Educator, unit, 0, ("student", n < 5 ? "individualized" : "personalized"))),
            .. Enumerable.Range(0, 12).Select(n => Rated($"l{n}", $"l{n}", PersonRole.Learner, unit, 0, ("student", n < 6 ? "differentiated" : "individualized"))),
        ]);
        var groups = AdoptionComparison.OfRoles(book, Rubric, unit, End).Groups;

        Assert.Equal([null, PersonRole.Learner, PersonRole.Educator], groups.Select(group => group.Role));
        Assert.Equal([0, 6, 11, 5], groups[0].Dimensions[0].Ratings!.Counts);
        Assert.Equal((120 - 30) / 120.0, groups[2].Dimensions[0].Ratings!.Ahead(groups[1].Dimensions[0].Ratings!));
    }

    [Fact]
    public void OfRoles_WithAFewOfOneRole_ShowsOnlyAllTogether()
    {
        var unit = PracticeUnit.Class("c1");
        var book = BookOf(Enumerable.Range(0, 15).Select(n =>
            Rated($"r{n}", $"p{n}", n < 3 ? PersonRole.Educator : PersonRole.Learner, unit, 0, ("student", "differentiated"))));
        var groups = AdoptionComparison.OfRoles(book, Rubric, unit, End).Groups;

        Assert.Equal(15, groups[0].Dimensions[0].Ratings!.Total);
        Assert.All(groups.Skip(1), group => Assert.True(group.Dimensions[0].IsSuppressed));
        Assert.All(AdoptionComparison.OfRoles(book, Rubric, unit, End, smallestGroup: 3).Groups, group => Assert.False(group.Dimensions[0].IsSuppressed));
        Assert.All(AdoptionComparison.OfRoles(book, Rubric, unit, End, smallestGroup: 16).Groups, group => Assert.True(group.Dimensions[0].IsSuppressed));
        Assert.Throws<ArgumentOutOfRangeException>("smallestGroup", () => AdoptionComparison.OfRoles(book, Rubric, unit, End, smallestGroup: 0));
    }

    [Property]
    public void RollUp_IsTheSumOfItsParts(RatingSequence item)
    {
        var book = BookOf(item.Ratings);
        var groups = AdoptionComparison.OfUnits(book, Rubric, Units, District, End, smallestGroup: 1).Groups;

        var own = Units.Within(District).ToDictionary(unit => unit, unit => AdoptionProfile.Of(book, Rubric, unit, End));

        Assert.Equal(10, groups.Count);
        for (var dimension = 0; dimension < Rubric.Dimensions.Count; dimension++)
        {
            Assert.All(groups.Where(group => !group.WithParts), group =>
                Assert.Equal(own[group.Unit!.Value].Dimensions[dimension].Ratings, group.Dimensions[dimension].Ratings));
            Assert.All(groups.Where(group => group.WithParts), whole =>
            {
                var parts = groups.Where(group => !group.WithParts && Units.Within(whole.Unit!.Value).Contains(group.Unit!.Value));
                Assert.Equal(
                    Rubric.Levels.Select((_, level) => parts.Sum(part => part.Dimensions[dimension].Ratings!.Counts[level])), whole.Dimensions[dimension].Ratings!.Counts);
            });
        }

        var all = groups[0].Dimensions;
        Assert.Equal(all, AdoptionComparison.OfScopes(book, Rubric, Units, District, End, 1).Groups[0].Dimensions);
        Assert.Equal(all, AdoptionComparison.OfRoles(book, Rubric, District, End, Units, 1).Groups[0].Dimensions);
    }

    [Property]
    public void Suppression_ShowsNoSmallGroup_AndNoneCanBeHadBySubtraction(RatingSequence item, byte least)
    {
        var book = BookOf(item.Ratings);
        var smallest = 1 + (least % 8);
        AssertSafe(book, AdoptionComparison.OfUnits(book, Rubric, Units, District, End, smallest), AdoptionComparison.OfUnits(book, Rubric, Units, District, End, 1), smallest);
        AssertSafe(book, AdoptionComparison.OfRoles(book, Rubric, District, End, Units, smallest), AdoptionComparison.OfRoles(book, Rubric, District, End, Units, 1), smallest);
        AssertSafe(book, AdoptionComparison.OfScopes(book, Rubric, Units, District, End, smallest), AdoptionComparison.OfScopes(book, Rubric, Units, District, End, 1), smallest);
    }

    private static void AssertSafe(RatingBook book, AdoptionComparison shown, AdoptionComparison whole, int smallest)
    {
        var sums = SumsOf(shown);
        for (var dimension = 0; dimension < Rubric.Dimensions.Count; dimension++)
        {
            var suppressed = shown.Groups.Select(group => group.Dimensions[dimension].IsSuppressed).ToArray();
            var counts = whole.Groups.Select(group => group.Dimensions[dimension].Ratings!.Total).ToArray();

            Assert.All(shown.Groups.Where((_, place) => !suppressed[place]), group => Assert.True(group.Dimensions[dimension].Ratings!.Total is 0 || People(book, group, dimension) >= smallest));
            Assert.All(sums, sum => Assert.True(!suppressed[sum.Total] || sum.Parts.Any(part => suppressed[part]), "a total is had by adding up"));
            PlainSuppression.AssertNothingIsDetermined(sums, suppressed, counts);
        }
    }

    private static List<(int Total, int[] Parts)> SumsOf(AdoptionComparison shown)
    {
        var groups = shown.Groups;
        if (groups[0].Unit is null || groups.Count(group => group.Unit is not null) == 1)
        {
            return [(0, [.. Enumerable.Range(1, groups.Count - 1)])];
        }

        return [.. groups.Select((group, place) => (group, place)).Where(item => item.group.WithParts).Select(item => (item.place, PartsOf(item.group.Unit!.Value)))];

        int[] PartsOf(PracticeUnit unit) =>
        [
            .. groups.Select((group, place) => (group, place))
                .Where(other => other.group.Unit == unit ? !other.group.WithParts : Units.PartsOf(unit).Contains(other.group.Unit!.Value) && other.group.WithParts == (Units.PartsOf(other.group.Unit.Value).Count > 0))
                .Select(other => other.place),
        ];
    }

    private static int People(RatingBook book, AdoptionGroup group, int dimension)
    {
        var units = group is { WithParts: false, Unit: { } one } ? [one] : Units.Within(group.Unit ?? District).ToHashSet();
        var named = Rubric.Dimensions[dimension].Id;
        var latestRole = book.Ratings.GroupBy(rating => (rating.Unit, rating.Rater.Person)).ToDictionary(own => own.Key, own => own.Last().Rater.Role);
        return book.Ratings
            .Where(rating => units.Contains(rating.Unit) && rating.Dimensions.Any(item => item.Dimension == named) && (group.Scope is null || group.Scope == rating.Unit.Scope))
            .Where(rating => group.Role is null || latestRole[(rating.Unit, rating.Rater.Person)] == group.Role)
            .Select(rating => rating.Rater.Person).Distinct().Count();
    }
}
