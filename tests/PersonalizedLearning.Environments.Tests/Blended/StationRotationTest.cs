using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using static PersonalizedLearning.Environments.Tests.Blended.BlendedSchool;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>A station rotation is a Latin square, for every number of stations and size of class.</summary>
public sealed class StationRotationTest
{
    [Property(MaxTest = 60)]
    public Property Plan_OfAnyClass_IsALatinSquare() => Prop.ForAll(Arb.From(Gen.Choose(2, 8)), Arb.From(Gen.Choose(0, 90)), Arb.From(Gen.Choose(1, 20)), (stations, size, groups) =>
    {
        var model = BlendedCase.StationRotation with { Learners = Class(size), Stations = Stations(stations, 400), Rotations = [.. Mornings.Take(stations)], Groups = groups };
        var plan = model.Plan(BlendedSchool.Of(size));

        Assert.DoesNotContain(plan.Issues, issue => issue.IsError);
        var stationOf = plan.Sessions.SelectMany(pin => pin.Learners.Select(learner => (learner, pin.Block, pin.Station!))).ToLookup(item => item.learner, item => (item.Block, Station: item.Item3));
        Assert.Equal(size, stationOf.Count);
        Assert.All(stationOf, visits => Assert.Equal((stations, stations), (visits.Select(visit => visit.Block).Distinct().Count(), visits.Select(visit => visit.Station).Distinct().Count())));
        Assert.All(plan.Sessions.GroupBy(pin => pin.Block), block => Assert.Equal(block.Count(), block.Select(pin => pin.Station).Distinct().Count()));
        AssertEven(plan, Math.Min(groups, stations), groups, size);
    });

    [Theory]
    [InlineData(30, 3, 10)]
    [InlineData(31, 3, 11)]
    [InlineData(300, 8, 38)]
    public void Plan_WithSeatsForAll_FillsThem(int size, int stations, int capacity)
    {
        var model = BlendedCase.StationRotation with { Learners = Class(size), Stations = Stations(stations, capacity), Rotations = [.. Mornings.Take(stations)] };

        Assert.DoesNotContain(model.Plan(BlendedSchool.Of(size)).Issues, issue => issue.IsError);

        var tooSmall = model with { Stations = Stations(stations, capacity - 1) };
        var issue = Assert.Single(tooSmall.Plan(BlendedSchool.Of(size)).Issues, item => item.IsError);
        Assert.Equal("stations-too-small", issue.Diagnostic.Code);
        Assert.Equal([$"learners {size}", $"groups {stations}", $"seats {capacity - 1}"], issue.Conflict);
    }

    [Fact]
    public void Plan_WithLinks_KeepsThem()
    {
        var problem = BlendedSchool.Of(12) with
        {
            Relationships = [Link(0, 1, RelationKind.MustLink), Link(1, 2, RelationKind.MustLink), Link(2, 3, RelationKind.CannotLink), Link(3, 4, RelationKind.CannotLink), Link(4, 0, RelationKind.CannotLink)],
        };

        var plan = BlendedCase.StationRotation.Plan(problem);

        Assert.Empty(plan.Issues);
        Assert.All(plan.Sessions, pin =>
        {
            Assert.Equal(pin.Learners.Contains(Learner(0)), pin.Learners.Contains(Learner(1)));
            Assert.Equal(pin.Learners.Contains(Learner(0)), pin.Learners.Contains(Learner(2)));
            Assert.InRange(new[] { Learner(0), Learner(3), Learner(4) }.Count(pin.Learners.Contains), 0, 1);
        });
    }

    [Fact]
    public void Plan_WithLinksThatContradict_NamesThem()
    {
        var problem = BlendedSchool.Of(12) with { Relationships = [Link(0, 1, RelationKind.MustLink), Link(1, 0, RelationKind.CannotLink)] };

        var issue = Assert.Single(BlendedCase.StationRotation.Plan(problem).Issues);

        Assert.Equal("contradictory-links", issue.Diagnostic.Code);
        Assert.Equal(["learner l00", "learner l01"], issue.Conflict);
    }

    [Fact]
    public void Plan_WithTooManyWhoCanNotBeTogether_NamesThem()
    {
        var problem = BlendedSchool.Of(4) with { Relationships = [.. Enumerable.Range(0, 4).SelectMany(first => Enumerable.Range(0, first).Select(second => Link(first, second, RelationKind.CannotLink)))] };

        var issue = Assert.Single((BlendedCase.StationRotation with { Learners = Class(4) }).Plan(problem).Issues);

        Assert.Equal("links-not-kept", issue.Diagnostic.Code);
        Assert.Equal(["learner l03", "cannot-link l00", "cannot-link l01", "cannot-link l02"], issue.Conflict);
    }

    [Fact]
    public void SessionIds_OfDifferentParts_Differ()
    {
        var model = BlendedCase.StationRotation with
        {
            Course = CourseId.From("a/b"),
            Stations = [new Station("x/y", Online, Room, 20), new Station(new string('z', 1024), Project, Room, 20)],
            Rotations = [Morning(0, 0), Morning(0, 1)],
        };

        var plan = model.Plan(BlendedSchool.Of(12));

        Assert.Equal(4, plan.Sessions.Select(pin => pin.Session).Distinct().Count());
        Assert.Contains(plan.Sessions, pin => pin.Session.Value == "a%2Fb/d0m0/x%2Fy");
    }

    private static void AssertEven(BlendedPlan plan, int strands, int groups, int size)
    {
        var sizes = plan.Sessions.Where(pin => pin.Block == Mornings[0]).Select(pin => pin.Learners.Count).ToList();
        var most = Enumerable.Range(0, strands).Max(strand => Enumerable.Range(0, groups).Where(group => group % strands == strand).Sum(group => (size + groups - 1 - group) / groups));
        Assert.Equal(size, sizes.Sum());
        Assert.True(sizes.Count == 0 || sizes.Max() == most);
    }

    private static Relationship Link(int first, int second, RelationKind kind) => new(PersonId.From(Learner(first).Value), PersonId.From(Learner(second).Value), kind);
}
