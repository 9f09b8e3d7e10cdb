using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Grouping;

public sealed class GroupingProblemTest
{
    private static readonly GroupingProblem Six = new() { Learners = [.. Enumerable.Range(0, 6).Select(EnvironmentGenerators.Learner)], Sizes = GroupSizes.Equal(2) };

    [Fact]
    public void Validate_NothingWrong_FindsNothing() => Assert.Empty(Six.Validate());

    [Fact]
    public void Validate_ContradictoryLinks_NamesTheShortestPath()
    {
        var problem = Six with { Links = [Must(0, 1), Must(1, 2), Must(2, 3), Must(3, 4), Must(1, 4), Cannot(4, 0)], Sizes = GroupSizes.Equal(1) };

        var issue = Assert.Single(problem.Validate());

        Assert.Equal("contradictory-links", issue.Diagnostic.Code);
        Assert.Equal(["cannot-link l4 l0", "must-link l4 l1", "must-link l1 l0"], issue.Conflict);
    }

    [Fact]
    public void Validate_ClassLargerThanAnyGroup_NamesTheClass()
    {
        var issue = Only("class-too-large", Six with { Links = [Must(0, 1), Must(1, 2), Must(2, 3)] });

        Assert.Equal(["learner l0", "learner l1", "learner l2", "learner l3"], issue.Conflict);
    }

    [Fact]
    public void Validate_MoreApartThanGroups_NamesThem()
    {
        var issue = Only("too-many-apart", Six with { Links = [Cannot(1, 2), Cannot(2, 3), Cannot(3, 1), Cannot(0, 1)] });

        Assert.Equal(["learner l1", "learner l2", "learner l3"], issue.Conflict);
    }

    [Fact]
    public void Validate_PinsAgainstEachOther_NamesThemAndTheLinks()
    {
        Assert.Equal(["pin l0 1", "pin l2 2", "must-link l0 l1", "must-link l1 l2"],
            Only("contradictory-pins", Six with { Links = [Must(0, 1), Must(1, 2)], Pins = [new(Learner(2), 2), new(Learner(0), 1)] }).Conflict);
        Assert.Equal(["cannot-link l0 l1", "pin l0 1", "pin l1 1"],
            Only("contradictory-pins", Six with { Links = [Cannot(0, 1)], Pins = [new(Learner(0), 1), new(Learner(1), 1)] }).Conflict);
        Only("too-many-pinned", Six with { Pins = [.. Enumerable.Range(0, 4).Select(number => new GroupPin(Learner(number), 1))] });
    }

    [Fact]
    public void Validate_Sizes_ThatCanNotHold_AreReported()
    {
        Only("no-groups", Six with { Sizes = GroupSizes.Equal(0) });
        Only("no-learners", new GroupingProblem { Sizes = GroupSizes.Equal(1) });
        Only("too-few-learners", Six with { Sizes = GroupSizes.Of([new(4, 5), new(3, 5)]) });
        Only("too-many-learners", Six with { Sizes = GroupSizes.Of([new(1, 2), new(1, 3)]) });
        Only("impossible-size", Six with { Sizes = GroupSizes.Of([new(4, 3), new(0, 6)]) });
        Assert.Contains(Codes(Six with { Educators = [new(1) { Capacity = 2 }] }), code => code == "impossible-size");
        Only("caseload-too-small", Six with { Sizes = GroupSizes.Of([new(2, 6), new(0, 6)]), Educators = [new(1) { Staff = StaffId.From("t"), Caseload = 1 }] });
        Only("too-many-learners", Six with
        {
            Sizes = GroupSizes.Of([new(0, 6), new(0, 6)]),
            Educators = [new(1) { Staff = StaffId.From("t"), Caseload = 5 }, new(2) { Staff = StaffId.From("t"), Caseload = 9 }],
        });
    }

    [Fact]
    public void Validate_WhatIsUnknownOrTwice_IsReported()
    {
        Only("unknown-learner", Six with { Links = [Must(0, 9)] });
        Only("unknown-learner", Six with { Pins = [new(Learner(9), 1)] });
        Only("unknown-learner", Six with { Features = [new(Learner(9))] });
        Only("unknown-group", Six with { Pins = [new(Learner(0), 3)] });
        Only("unknown-group", Six with { Educators = [new(3)] });
        Only("self-link", Six with { Links = [Cannot(0, 0)] });
        Only("duplicate-learner", Six with { Learners = [.. Six.Learners, Learner(0)] });
        Only("duplicate-features", Six with { Features = [new(Learner(0)), new(Learner(0)) { Pace = 1 }] });
        Only("duplicate-feature", Six with { Features = [new(Learner(0)) { Categories = [new("home", "en"), new("home", "es")] }] });
        Only("duplicate-educator", Six with { Educators = [new(1), new(1) { Ratio = 5 }] });
        Only("too-many-topics", Six with { Topics = ["a", "b", "c"] });
    }

    [Fact]
    public void Validate_EarlierRoundOfOthers_IsOnlyWorthALook()
    {
        var issue = Assert.Single((Six with { History = [new(0, [Learner(0), Learner(9)])] }).Validate());

        Assert.False(issue.IsError);
    }

    [Property(MaxTest = 60)]
    public Property Validate_WithoutErrors_IsWhatSolveTakes() => Prop.ForAll(GroupingGenerators.Problems.ToArbitrary(), problem =>
    {
        var act = () => GroupingSolver.Solve(problem, new ConnectionPolicy(), new GroupingOptions { WorkLimit = 1 });
        if (problem.Validate().Any(issue => issue.IsError))
        {
            Assert.Null(GroupingOracle.Best(Known(problem), (_, _) => 0));
            Assert.Throws<ArgumentException>(act);
        }
        else
        {
            act();
        }
    });

    // A learner who can't be with themselves is an error that the rules alone don't see.
    private static GroupingProblem Known(GroupingProblem problem) => problem with
    {
        Links = [.. problem.Links.Select(link => link.A == link.B ? new Relationship(link.A, link.B, RelationKind.CannotLink) : link)],
    };

    private static ProblemIssue Only(string code, GroupingProblem problem)
    {
        var issue = Assert.Single(problem.Validate());
        Assert.Equal(code, issue.Diagnostic.Code);
        Assert.True(issue.IsError);
        return issue;
    }

    private static IEnumerable<string> Codes(GroupingProblem problem) => problem.Validate().Select(issue => issue.Diagnostic.Code);

    private static LearnerId Learner(int number) => EnvironmentGenerators.Learner(number);

    private static Relationship Must(int first, int second) => Link(first, second, RelationKind.MustLink);

    private static Relationship Cannot(int first, int second) => Link(first, second, RelationKind.CannotLink);

    private static Relationship Link(int first, int second, RelationKind kind) => new(PersonId.From($"l{first}"), PersonId.From($"l{second}"), kind);
}
