using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Programs.RatingSequence;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(Arbitrary = [typeof(RatingSequence)], MaxTest = 60, EndSize = 25)]
public sealed class AdoptionProfileTest
{
    private static readonly PracticeUnit Class = PracticeUnit.Class("c1");

    private static readonly RatingBook Book = BookOf(
    [
        Rated("a1", "ana", PersonRole.Educator, Class, 0, ("student", "one-size-fits-all"), ("time", "individualized")),
        Rated("b1", "ben", PersonRole.Educator, Class, 1, ("student", "differentiated"), ("time", "individualized")),
        Rated("c1", "cy", PersonRole.Learner, Class, 2, ("student", "one-size-fits-all"), ("teacher", "personalized")),
        Rated("a2", "ana", PersonRole.Educator, Class, 10, ("student", "individualized")),
        Rated("z1", "zoe", PersonRole.Educator, PracticeUnit.Class("c2"), 3, ("time", "personalized")),
    ]);

    [Fact]
    public void Of_CountsEachPersonOnce_WithTheLatestOnEachDimension()
    {
        var then = AdoptionProfile.Of(Book, Rubric, Class, TimeGenerators.AtDay(9));
        var now = AdoptionProfile.Of(Book, Rubric, Class, TimeGenerators.AtDay(10));

        Assert.Equal([2, 1, 0, 0], then.Dimensions[0].Ratings.Counts);
        Assert.Equal([1, 1, 1, 0], now.Dimensions[0].Ratings.Counts);
        Assert.Equal([0, 0, 2, 0], now.Dimensions[4].Ratings.Counts);
        Assert.Equal((3, "one-size-fits-all", "differentiated"), (then.Raters, then.Dimensions[0].Level, now.Dimensions[0].Level));
        Assert.Empty(now.Diagnostics);
    }

    [Fact]
    public void Gaps_AreToTheNextLevel_AndToTheTarget()
    {
        var targets = new Dictionary<string, string> { ["student"] = "individualized", ["time"] = "differentiated" };
        var rows = AdoptionProfile.Of(Book, Rubric, Class, TimeGenerators.AtDay(10), targets).Dimensions;

        Assert.Equal(("individualized", 2 / 3.0, "individualized", 1), (rows[0].NextLevel, rows[0].GapToNext, rows[0].Target, rows[0].GapToTarget));
        Assert.Equal((null, null, "personalized", 0), (rows[1].NextLevel, rows[1].GapToNext, rows[1].Target, rows[1].GapToTarget));
        Assert.Equal((null, null, null, null), (rows[2].Level, rows[2].NextLevel, rows[2].GapToNext, rows[2].GapToTarget));
        Assert.Equal(("personalized", 1.0, 0), (rows[4].NextLevel, rows[4].GapToNext, rows[4].GapToTarget));
        Assert.Throws<ArgumentException>("targets", () => AdoptionProfile.Of(Book, Rubric, Class, default, new Dictionary<string, string> { ["space"] = "personalized" }));
        Assert.Throws<ArgumentException>("targets", () => AdoptionProfile.Of(Book, Rubric, Class, default, new Dictionary<string, string> { ["time"] = "best" }));
    }

    [Fact]
    public void NextPractices_BeginWithTheWeakest_OrWithWhatIsChosen()
    {
        var profile = AdoptionProfile.Of(Book, Rubric, Class, TimeGenerators.AtDay(10));

        var next = profile.NextPractices();
        Assert.Equal(["student", "time"], next.Select(item => item.Dimension));
        Assert.Equal(new NextPractice("student", "differentiated", "individualized", Rubric.Dimensions[0].Cells[1].Next!, true), next[0]);

        Assert.Equal(
            [("technology", "one-size-fits-all", false), ("time", "individualized", true), ("student", "differentiated", true)],
            profile.NextPractices(["technology", "time", "teacher"]).Select(item => (item.Dimension, item.From, item.IsRated)));
        Assert.Throws<ArgumentException>("first", () => profile.NextPractices(["space"]));
    }

    [Fact]
    public void Remarks_AreThoseOfRatingsThatCountNow()
    {
        var noted = Rated("n1", "ana", PersonRole.Educator, Class, 0) with { Dimensions = [new("time", "differentiated", "a start"), new("student", "differentiated", Evidence: "visit")] };
        var book = BookOf([noted, Rated("n2", "ana", PersonRole.Educator, Class, 1, ("time", "individualized"))]);
        var rows = AdoptionProfile.Of(book, Rubric, Class, TimeGenerators.AtDay(2)).Dimensions;

        Assert.Empty(rows[4].Remarks);
        Assert.Equal([new DimensionRemark(noted.Id, noted.Rater, "differentiated", null, "visit")], rows[0].Remarks);
    }

    [Fact]
    public void Of_AnotherVersion_IsNotMixedIn_AndTold()
    {
        var second = new PracticeRubric(Rubric.Id, 2, Rubric.Title, Rubric.Levels, Rubric.Dimensions);
        var book = new RatingBook([Rubric, second]);
        book.Append(Rated("a", "ana", PersonRole.Educator, Class, 0, ("time", "differentiated")));
        book.Append(Rated("b", "ana", PersonRole.Educator, Class, 1, ("time", "personalized")) with { RubricVersion = 2 });
        var profile = AdoptionProfile.Of(book, second, Class, TimeGenerators.AtDay(2));

        Assert.Equal([0, 0, 0, 1], profile.Dimensions[4].Ratings.Counts);
        Assert.Equal(["other-rubric-version"], profile.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Trend_ComparesThoseWhoRatedBefore()
    {
        var trend = AdoptionTrend.Of(Book, Rubric, Class, [TimeGenerators.AtDay(1), TimeGenerators.AtDay(5), TimeGenerators.AtDay(20)])[0];

        Assert.Equal([[1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]], trend.Periods.Select(period => period.Ratings.Counts));
        Assert.Equal([(0, 0, 0), (0, 0, 0), (1, 0, 0)], trend.Periods.Select(period => (period.Risen, period.Fallen, period.Unchanged)));
        Assert.Throws<ArgumentException>("ends", () => AdoptionTrend.Of(Book, Rubric, Class, [TimeGenerators.AtDay(1), TimeGenerators.AtDay(1)]));
    }

    [Property]
    public void Of_IsThatOfTheLatestRatingOfEachPerson(RatingSequence item, bool later)
    {
        Instant asOf = TimeGenerators.AtDay(later ? 9 : 4);
        var profile = AdoptionProfile.Of(BookOf(item.Ratings), Rubric, Class, asOf);
        var mine = item.Ratings.Where(rating => rating.Unit == Class && rating.At <= asOf).ToList();

        Assert.Equal(mine.Select(rating => rating.Rater.Person).Distinct().Count(), profile.Raters);
        Assert.All(profile.Dimensions, row =>
        {
            var latest = mine.Where(rating => rating.Dimensions.Any(rated => rated.Dimension == row.Dimension)).GroupBy(rating => rating.Rater.Person)
                .Select(own => own.OrderBy(rating => rating.At).ThenBy(rating => rating.Id).Last().Dimensions.Single(rated => rated.Dimension == row.Dimension).Level);
            Assert.Equal(Rubric.Levels.Select(level => latest.Count(seen => seen == level.Id)), row.Ratings.Counts);
        });
    }

    [Property]
    public void Trend_AddsUp(RatingSequence item)
    {
        var book = BookOf(item.Ratings);
        foreach (var trend in AdoptionTrend.Of(book, Rubric, Class, [TimeGenerators.AtDay(3), TimeGenerators.AtDay(6), TimeGenerators.AtDay(9)]))
        {
            var place = Rubric.DimensionOf(trend.Dimension);
            Assert.Equal(AdoptionProfile.Of(book, Rubric, Class, TimeGenerators.AtDay(3)).Dimensions[place].Ratings, trend.Periods[0].Ratings);
            Assert.All(trend.Periods, period => Assert.InRange(period.Compared, 0, period.Ratings.Total));
        }
    }
}
