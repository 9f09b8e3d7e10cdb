using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Programs;
using static PersonalizedLearning.Core.Tests.Programs.RatingSequence;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(Arbitrary = [typeof(RatingSequence)], MaxTest = 60, EndSize = 25)]
public sealed class RatingBookTest
{
    private static readonly PracticeUnit Class = PracticeUnit.Class("c1");

    [Property]
    public void Append_InAnyOrder_AndAgain_GivesTheSameBook(RatingSequence item, int seed)
    {
        var book = BookOf(item.Ratings);
        SelfRating[] shuffled = [.. item.Ratings, .. item.Ratings];
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(book.Ratings, BookOf(shuffled).Ratings);
        Assert.All(item.Ratings, rating => Assert.Equal(new RatingReceipt(true, false, null), book.Append(rating)));
        Assert.Equal(item.Ratings.OrderBy(rating => rating.At).ThenBy(rating => rating.Id), book.Ratings);
    }

    [Property]
    public void Merge_OfBooksThatGrewApart_LosesNothing_WhicheverIsAsked(RatingSequence item, int seed)
    {
        var random = new Random(seed);
        var (left, right) = (new RatingBook(), new RatingBook());
        foreach (var rating in item.Ratings)
        {
            _ = random.Next(3) switch
            {
                0 => left.Append(rating),
                1 => right.Append(rating),
                _ => (left.Append(rating), right.Append(rating with { At = rating.At.PlusNanoseconds(random.Next(2)) })).Item1,
            };
        }

        var (merged, conflicts) = left.Merge(right);
        var (other, otherConflicts) = right.Merge(left);

        Assert.Equal(merged.Ratings, other.Ratings);
        Assert.Equal(conflicts, otherConflicts);
        Assert.Equal(item.Ratings.Select(rating => rating.Id).Order(), merged.Ratings.Select(rating => rating.Id).Order());
        Assert.Equal(item.Ratings.Select(rating => rating.Id).Where(id => left.Find(id) is { } ours && right.Find(id) is { } theirs && ours != theirs).Order(), conflicts);
    }

    [Fact]
    public void Append_OfWhatDoesNotFitTheRubric_IsRefusedWithTheReason()
    {
        var good = Rated("r", "kim", PersonRole.Educator, Class, 0, ("time", "differentiated"));

        AssertRefused("unknown-rubric", "'areas'", good with { Rubric = "areas" });
        AssertRefused("unknown-rubric-version", "expected one of 'continuum' version 1", good with { RubricVersion = 2 });
        AssertRefused("unknown-dimension", "no dimension 'space'; expected one of student, teacher", good with { Dimensions = [new("space", "differentiated")] });
        AssertRefused("unknown-level", "no level 'best'", good with { Dimensions = [new("time", "best")] });
        AssertRefused("scope-not-rated", "does not rate 'c1 (Class)'; expected one of School, District", good with { Rubric = "areas-and-phases", Dimensions = [new("vision", "pilot")] });
    }

    [Fact]
    public void Append_OfAnotherRatingWithTheSameIdentifier_IsAConflict_AndTheFirstStays()
    {
        var first = Rated("r", "kim", PersonRole.Educator, Class, 0, ("time", "differentiated"));
        var book = BookOf([first]);

        var receipt = book.Append(first with { Rater = Author.Of("lee", PersonRole.Learner) });

        Assert.Equal((false, false, "conflicting-rating"), (receipt.IsKept, receipt.IsNew, receipt.Reason!.Code));
        Assert.Contains("by 'kim'", receipt.Reason.Message, StringComparison.Ordinal);
        Assert.Equal([first], book.Ratings);
    }

    [Fact]
    public void Append_OfMembersThatDoNotFitTogether_Throws()
    {
        var good = Rated("r", "kim", PersonRole.Educator, Class, 0, ("time", "differentiated"));

        AssertThrows("Rater", good with { Rater = new Author(default, PersonRole.Educator) });
        AssertThrows("Rater", good with { Rater = Author.Of("robot", PersonRole.System) });
        AssertThrows("Unit", good with { Unit = default });
        AssertThrows("RubricVersion", good with { RubricVersion = 0 });
        AssertThrows("Dimensions", good with { Dimensions = [] });
        AssertThrows("Dimensions", good with { Dimensions = [new("time", "differentiated"), new("time", "personalized")] });
        AssertThrows("Dimensions", good with { Dimensions = [new("time", "differentiated", Note: "\ud800")] });
    }

    [Fact]
    public void Rubrics_OfOneVersionWithDifferentContent_AreRefused()
    {
        var changed = new PracticeRubric(Rubric.Id, 1, "Changed", Rubric.Levels, Rubric.Dimensions);

        Assert.Throws<ArgumentException>(() => new RatingBook([Rubric, changed]));
        Assert.Throws<ArgumentException>("other", () => new RatingBook([Rubric]).Merge(new RatingBook([changed])));
        Assert.Throws<ArgumentException>("rubric", () => AdoptionProfile.Of(new RatingBook([Rubric]), changed, Class, default));
    }

    [Fact]
    public void Units_ThatAreNoTree_AreRefused()
    {
        Assert.Throws<ArgumentException>("partOf", () => new PracticeUnits([new(PracticeUnit.School("s"), PracticeUnit.Class("c"))]));
        Assert.Throws<ArgumentException>("partOf", () => new PracticeUnits([new(PracticeUnit.School("s"), PracticeUnit.School("t"))]));
        Assert.Throws<ArgumentException>("partOf", () => new PracticeUnits([new(Class, PracticeUnit.School("s")), new(Class, PracticeUnit.School("t"))]));
        Assert.Throws<ArgumentException>("partOf", () => new PracticeUnits([new(default, PracticeUnit.School("s"))]));
        Assert.Equal(7, Units.Within(District).Count());
        Assert.Empty(Units.PartsOf(Class));
    }

    private static void AssertRefused(string code, string words, SelfRating rating)
    {
        var book = new RatingBook();
        var receipt = book.Append(rating);

        Assert.Equal((false, false, code, "r"), (receipt.IsKept, receipt.IsNew, receipt.Reason!.Code, receipt.Reason.Place));
        Assert.Contains(words, receipt.Reason.Message, StringComparison.Ordinal);
        Assert.Empty(book.Ratings);
    }

    private static void AssertThrows(string member, SelfRating rating) => Assert.Throws<ArgumentException>(member, () => new RatingBook().Append(rating));
}
