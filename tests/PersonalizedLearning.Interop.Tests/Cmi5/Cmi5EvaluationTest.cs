namespace PersonalizedLearning.Interop.Tests.Cmi5;

public sealed class Cmi5EvaluationTest
{
    private static readonly Cmi5Course Course = Cmi5Fixture.Read(Cmi5Fixture.Course).Course;

    [Theory]
    [InlineData("passed", "passed", true)]
    [InlineData("passed", "completed", false)]
    [InlineData("passed", "failed", false)]
    [InlineData("passed", "waived", true)]
    [InlineData("completed", "completed", true)]
    [InlineData("completed", "passed", false)]
    [InlineData("both", "completed", false)]
    [InlineData("both", "passed", false)]
    [InlineData("both", "completed passed", true)]
    [InlineData("both", "waived", true)]
    [InlineData("either", "completed", true)]
    [InlineData("either", "passed", true)]
    [InlineData("either", "failed", false)]
    [InlineData("open", "", true)]
    public void Of_EveryMoveOn_DecidesWhatIsSatisfied(string unit, string verbs, bool isSatisfied)
    {
        var statements = Cmi5Fixture.Session(unit, [.. verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(verb => (verb, (double?)null))]);

        var evaluation = Cmi5Evaluation.Of(Course, statements);

        Assert.Equal(isSatisfied, StandingOf(evaluation, unit).IsSatisfied);
        Assert.Empty(evaluation.Diagnostics);
    }

    [Fact]
    public void Of_AllUnits_SatisfiesBlocksAndTheCourse()
    {
        var statements = Cmi5Fixture.Session("passed", ("passed", 0.8));
        statements.AddRange(Cmi5Fixture.Session("completed", ("completed", null)).Select((item, index) => Renamed(item, 20 + index, "s2")));

        var first = Assert.Single(Cmi5Evaluation.Of(Course, statements).Registrations);
        Assert.Equal((false, "https://example.org/block/1"), (first.IsSatisfied, Assert.Single(first.SatisfiedBlocks)));

        statements.AddRange(Cmi5Fixture.Session("both", ("completed", null), ("passed", null)).Select((item, index) => Renamed(item, 30 + index, "s3")));
        statements.Add(Renamed(Cmi5Fixture.Statement(0, "either", "waived"), 40, "s4"));
        Assert.True(Assert.Single(Cmi5Evaluation.Of(Course, Enumerable.Reverse(statements)).Registrations).IsSatisfied);
        Assert.Empty(Cmi5Evaluation.Of(Course, statements).Diagnostics);
    }

    [Theory]
    [InlineData("passed", 0.79, "passed-below-mastery-score", false)]
    [InlineData("passed", 0.8, null, true)]
    [InlineData("failed", 0.8, "failed-above-mastery-score", false)]
    [InlineData("failed", 0.1, null, false)]
    public void Of_ScoreAgainstTheMasteryScore_IsChecked(string verb, double scaled, string? code, bool isSatisfied)
    {
        var evaluation = Cmi5Evaluation.Of(Course, Cmi5Fixture.Session("passed", (verb, scaled)));

        Assert.Equal(isSatisfied, StandingOf(evaluation, "passed").IsSatisfied);
        Assert.Equal(code is null ? [] : [code], evaluation.Diagnostics.Select(item => item.Code));
    }

    // Gotcha 13: without a mastery score there is none to miss; the launch may set one.
    [Fact]
    public void Gotcha13_MasteryScoreOfTheLaunch_GoesBeforeThatOfTheCourse()
    {
        Assert.True(StandingOf(Cmi5Evaluation.Of(Course, Cmi5Fixture.Session("both", ("completed", null), ("passed", 0.01))), "both").IsSatisfied);

        var statements = Cmi5Fixture.Session("passed", ("passed", 0.5)).Select(item => With(item, "masteryscore", "0.4"));
        Assert.True(StandingOf(Cmi5Evaluation.Of(Course, statements), "passed").IsSatisfied);
    }

    [Fact]
    public void Of_BrokenRules_ReportsEach()
    {
        var session = Cmi5Fixture.Session("passed", ("passed", 0.9));

        Assert.Equal(["failed-after-passed"], Codes(Cmi5Fixture.Session("passed", ("passed", 0.9), ("failed", 0.1))));
        Assert.Equal(["verb-repeated"], Codes(Cmi5Fixture.Session("passed", ("passed", 0.9), ("passed", 0.9))));
        Assert.Equal(["not-initialized", "not-initialized"], Codes(session.Where(item => item.Verb!.Id!.EndsWith("initialized", StringComparison.Ordinal) == false)));
        Assert.Equal(["initialized-twice"], Codes(session.Append(Cmi5Fixture.Statement(1, "passed", "initialized") with { Id = "0f6f0b3e-0a53-4c3b-9df1-55e8c6d00999" })));
        Assert.Equal(["statement-after-end"], Codes(session.Append(Cmi5Fixture.Statement(30, "passed", "completed"))));
        Assert.Equal(["registration-missing"], Codes(session.Select(item => item.Id!.EndsWith('2') ? item with { Context = item.Context! with { Registration = null } } : item)));
        Assert.Equal(["unit-unknown"], Codes([Cmi5Fixture.Statement(1, "nowhere", "passed")]));
        Assert.Equal(["timestamp-not-utc"], Codes(session.Select(item => item.Id!.EndsWith('2') ? item with { Timestamp = "2026-03-02T10:00:02+01:00" } : item)));
        Assert.Equal(["launch-mode"], Codes(session.Select(item => item.Verb!.Id!.EndsWith("launched", StringComparison.Ordinal) ? With(item, "launchmode", "\"Browse\"") : item)));
        Assert.Equal(["result-contradicts-verb"], Codes(session.Select(item => item.Result!.Success == true ? item with { Result = item.Result with { Success = false } } : item)));
        Assert.Equal(["duration-missing"], Codes(session.Select(item => item.Result!.Success == true ? item with { Result = item.Result with { Duration = null } } : item)));
        Assert.Equal(["score-without-range"], Codes(session.Select(item => item.Result!.Score is not null ? item with { Result = item.Result with { Score = new XapiScore { Raw = 3 } } } : item)));
        Assert.Equal(["not-defined-by-cmi5"], Codes([Cmi5Fixture.Statement(1, "passed", "passed") with { Context = null }]));
        Assert.Equal(["satisfied-disagrees"], Codes([Cmi5Fixture.Statement(1, "x", "satisfied") with { Object = new XapiActivity { Id = "https://example.org/course" } }]));
    }

    [Fact]
    public void Of_VoidedStatement_DoesNotCount()
    {
        var session = Cmi5Fixture.Session("passed", ("passed", 0.9));
        var passed = session.Single(item => item.Result!.Success == true);
        var voiding = new XapiStatement
        {
            Verb = new XapiVerb { Id = "http://adlnet.gov/expapi/verbs/voided" },
            Object = new XapiStatementReference { ObjectType = "StatementRef", Id = passed.Id!.ToUpperInvariant() },
        };

        Assert.False(StandingOf(Cmi5Evaluation.Of(Course, session.Append(voiding)), "passed").IsSatisfied);
    }

    private static Cmi5UnitStanding StandingOf(Cmi5Evaluation evaluation, string unit) =>
        Assert.Single(evaluation.Registrations).Units.Single(item => item.Unit.EndsWith("/" + unit, StringComparison.Ordinal));

    private static IEnumerable<string> Codes(IEnumerable<XapiStatement> statements) => Cmi5Evaluation.Of(Course, statements).Diagnostics.Select(item => item.Code);

    private static XapiStatement With(XapiStatement statement, string extension, string json) => statement with
    {
        Context = statement.Context! with { Extensions = [.. statement.Context.Extensions, new JsonMember($"https://w3id.org/xapi/cmi5/context/extensions/{extension}", json)] },
    };

    private static XapiStatement Renamed(XapiStatement statement, int second, string session)
    {
        var other = Cmi5Fixture.Statement(second, "x", "launched", session: session);
        return statement with { Id = other.Id, Timestamp = other.Timestamp, Context = statement.Context! with { Extensions = other.Context!.Extensions } };
    }
}
