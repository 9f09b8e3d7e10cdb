using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop.Tests.Canvas;

public sealed class CanvasReaderTest
{
    [Fact]
    public void Outcomes_AreCompetenciesUnderTheirGroups()
    {
        var result = CanvasFixture.Read(CanvasFixture.Outcomes);
        var framework = result.Framework;
        var slope = framework[framework.RequiredIndexOf(CompetencyId.From("slope"))];

        Assert.Equal(11, result.Outcomes.Rows.Count);
        Assert.Equal(10, framework.Count);
        Assert.Equal("Slope", slope.Title);
        Assert.Equal("A.1.1", slope.Code);
        Assert.Equal("<p>Finds the slope of a line, from \"two points\"</p>", slope.Statement);
        Assert.Equal(["lines", "shapes"], framework.Parents(framework.IndexOf(slope.Id)).ToArray().Select(parent => framework[parent].Id.Value));
        Assert.Contains(new Association(AssociationType.IsChildOf, CompetencyId.From("shapes"), CompetencyId.From("canvas-outcomes")), framework.Associations);
        Assert.Equal(["algebra", "lines", "shapes"], Enumerable.Range(0, framework.Count).Where(framework.IsGrouping).Select(index => framework[index].Id.Value));
    }

    [Fact]
    public void Methods_AreThePoliciesOfTheirNames()
    {
        var policies = CanvasFixture.Read(CanvasFixture.Outcomes).Policies;
        var first = policies[0].Policies;

        Assert.Equal(2, policies.Count);
        Assert.Equal(new WeightedAverage(new() { LatestWeight = 0.65, PointsPossible = 5 }), first[CompetencyId.From("slope")]);
        Assert.Equal(new RecursiveDecayingAverage(new() { LatestWeight = 0.65, PointsPossible = 5 }), first[CompetencyId.From("intercept")]);
        Assert.Equal(new NTimes(new() { Times = 2, From = 0.6, PointsPossible = 5 }), first[CompetencyId.From("fit")]);
        Assert.Equal(new HighestScore(new() { PointsPossible = 5 }), first[CompetencyId.From("peak")]);
        Assert.Equal(new LatestScore(new() { PointsPossible = 5 }), first[CompetencyId.From("last")]);
        Assert.Equal(new AverageScore(new() { PointsPossible = 5 }), first[CompetencyId.From("mean")]);
        Assert.Equal(new WeightedAverage(new() { LatestWeight = 0.4, PointsPossible = 4 }), policies[1].Policies[CompetencyId.From("area")]);
    }

    [Fact]
    public void Ratings_AreScalesThatBeginToBeProficientAtThePointsOfMastery()
    {
        var result = CanvasFixture.Read(CanvasFixture.Outcomes);

        Assert.Equal(new ProficiencyScale("canvas", 0, 5, [new("Not yet", 0), new("Meets", 3, true), new("Exceeds", 5, true)]), result.Framework.Scales[0]);
        Assert.Equal(
            new ProficiencyScale("canvas-2", 0, 4, [new("Unrated", 0), new("Lost", 1), new("Shaky", 2), new("Shaky · mastery", 2.5, true), new("Sure", 4, true)]), result.Framework.Scales[1]);
        Assert.Equal(result.Framework.Scales, result.Policies.Select(file => file.Rule!.Scale));
        Assert.All(["several-scales", "unrated-level-added", "mastery-between-ratings"], code => Assert.Contains(code, CanvasFixture.Codes(result)));
    }

    // Gotcha 24: on the scores 1 to 5 with 65 % the two formulas give 4.13 and 4.47; nothing in the table says which one is meant.
    [Theory]
    [InlineData(CanvasDecayingAverage.Weighted, "weighted-average", "weighted average")]
    [InlineData(CanvasDecayingAverage.Recursive, "recursive-decaying-average", "recursive decaying average")]
    public void DecayingAverage_MeansWhatTheOptionSays_AndThatIsReported(CanvasDecayingAverage meaning, string policy, string said)
    {
        var result = CanvasFixture.ReadOutcome("decaying_average,65,5,5,Good,0,Bad", new CanvasReadOptions { DecayingAverage = meaning });

        Assert.Equal(policy, Assert.Single(result.Policies).Policies[CompetencyId.From("o")].Name);
        var told = Assert.Single(result.Diagnostics);
        Assert.Equal(("decaying-average-meaning", DiagnosticSeverity.Info), (told.Code, told.Severity));
        Assert.Contains($"taken for the {said};", told.Message, StringComparison.Ordinal);
    }

    // Gotcha 24: unambiguous words mean the same whatever the option.
    [Fact]
    public void OtherWordsForAverages_DoNotDependOnTheOption()
    {
        var options = new CanvasReadOptions { DecayingAverage = CanvasDecayingAverage.Recursive };

        Assert.Equal("weighted-average", CanvasFixture.ReadOutcome("weighted_average,65,3,5,Good,0,Bad", options).Policies[0].Policies[CompetencyId.From("o")].Name);
        Assert.Equal("recursive-decaying-average", CanvasFixture.ReadOutcome("standard_decaying_average,65,3,5,Good,0,Bad").Policies[0].Policies[CompetencyId.From("o")].Name);
    }

    // Gotcha 24: ratings are the last columns, all but the first without a name, and rows may be longer than the header.
    [Theory]
    [InlineData("vendor_guid,object_type,title,mastery_points,ratings\no,outcome,O,3,5,Good,0,Bad\n")]
    [InlineData("vendor_guid,object_type,title,mastery_points,ratings,,,,,,,\no,outcome,O,3,5,Good,0,Bad,,,,\n")]
    [InlineData("ratings,,,,vendor_guid,object_type,title,mastery_points\n5,Good,0,Bad,o,outcome,O,3\n")]
    [InlineData("\uFEFFVendor_GUID;Object_Type;Title;Mastery_Points;Ratings;;;\r\no;Outcome;O;3,0;5,0;Good;0,0;Bad")]
    public void Ratings_AreFoundByTheirPosition(string csv)
    {
        var row = Assert.Single(CanvasFixture.Read(csv).Outcomes.Rows);

        Assert.Equal([new CanvasRating(5, "Good"), new CanvasRating(0, "Bad")], row.Ratings);
        Assert.Equal(3, row.MasteryPoints);
    }

    // Gotcha 24: semicolons between fields, and decimal commas with them.
    [Fact]
    public void Semicolons_GoWithDecimalCommas()
    {
        var result = CanvasFixture.Read("vendor_guid;object_type;title;calculation_method;calculation_int;mastery_points;ratings;;;\no;outcome;O;highest;;2,5;1.000,5;Gut;0,000;Nicht gut\n");

        Assert.Equal([new CanvasRating(1000.5, "Gut"), new CanvasRating(0, "Nicht gut")], result.Outcomes.Rows[0].Ratings);
        Assert.Equal(2.5, result.Outcomes.Rows[0].MasteryPoints);
        Assert.DoesNotContain(result.Diagnostics, item => item.Severity > DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData("3", 3.0, null)]
    [InlineData("3.5", 3.5, null)]
    [InlineData("\"3,5\"", 3.5, "decimal-comma")]
    [InlineData("\"1,000.5\"", 1000.5, null)]
    [InlineData("\"1.000,5\"", 1000.5, "decimal-comma")]
    [InlineData("\"1,000\"", 1000.0, "ambiguous-number")]
    [InlineData("\"1,000,000\"", 1000000.0, null)]
    [InlineData("1 000.5", 1000.5, null)]
    [InlineData("three", null, "unusable-number")]
    [InlineData("1e3", null, "unusable-number")]
    [InlineData("NaN", null, "unusable-number")]
    [InlineData("99999999999", null, "unusable-number")]
    public void Numbers_AreReadAsTheLanguageOfTheAccountHasThem(string text, double? points, string? code)
    {
        var result = CanvasFixture.Read($"vendor_guid,object_type,title,mastery_points\no,outcome,O,{text}\n");
        var row = result.Outcomes.Rows[0];

        Assert.Equal(points, row.MasteryPoints);
        Assert.Equal(code is null ? [] : [code], CanvasFixture.Codes(result).Where(one => one.Contains("number", StringComparison.Ordinal) || one == "decimal-comma"));
        Assert.Equal(points is null ? [new CanvasField("mastery_points", text)] : [], row.Other);
    }

    [Theory]
    [InlineData(",,3,5,Good,0,Bad", "missing-method", "highest")]
    [InlineData("Decaying Average,65,3,5,Good,0,Bad", "method-spelling", "weighted-average")]
    [InlineData("n_mastery,,3,5,Good,0,Bad", "calculation-int-default", "n-times")]
    [InlineData("highest,65,3,5,Good,0,Bad", "calculation-int-unused", "highest")]
    [InlineData("n_mastery,11,3,5,Good,0,Bad", "calculation-int-range", null)]
    [InlineData("weighted_average,100,3,5,Good,0,Bad", "calculation-int-range", null)]
    [InlineData("weighted_average,most,3,5,Good,0,Bad", "unusable-number", null)]
    [InlineData("median,,3,5,Good,0,Bad", "unknown-method", null)]
    [InlineData("highest,,,5,Good,0,Bad", "mastery-points-default", "highest")]
    [InlineData("highest,,", "ratings-default", "highest")]
    [InlineData("highest,,3,0,Bad,5,Good", "rating-order", "highest")]
    [InlineData("highest,,3,5,,0,", "rating-renamed", "highest")]
    [InlineData("highest,,6,5,Good,0,Bad", "unusable-scale", null)]
    [InlineData("highest,,0,5,Good,0,Bad", "unusable-scale", null)]
    [InlineData("highest,,3,5,Good,5,Bad", "unusable-scale", null)]
    [InlineData("highest,,3,five,Good,0,Bad", "unusable-ratings", null)]
    [InlineData("highest,,4,", "unusable-scale", null)]
    public void Rule_ThatIsIncompleteOrWrong_IsReported(string rule, string code, string? policy)
    {
        var result = CanvasFixture.ReadOutcome(rule);
        var id = CompetencyId.From("o");

        Assert.Contains(code, CanvasFixture.Codes(result));
        Assert.Equal(policy, result.Policies.Select(file => file.Policies.ByCompetency.GetValueOrDefault(id)?.Name).FirstOrDefault());
        Assert.Equal(0, result.Framework.IndexOf(id));
    }

    [Fact]
    public void MissingMethod_MayBeTheDecayingAverage() => Assert.Equal(
        "weighted-average", CanvasFixture.ReadOutcome(",,3,5,Good,0,Bad", new CanvasReadOptions { MissingMethod = CanvasMissingMethod.DecayingAverage }).Policies[0].Policies[CompetencyId.From("o")].Name);

    [Fact]
    public void Deleted_IsRetiredWhereTheCallerSaysSinceWhen()
    {
        var at = Instant.FromUtc(2024, 5, 31, 12, 0);

        var without = CanvasFixture.Read(CanvasFixture.Outcomes);
        var with = CanvasFixture.Read(CanvasFixture.Outcomes, new CanvasReadOptions { RetiredAt = at });

        Assert.Equal(-1, without.Framework.IndexOf(CompetencyId.From("gone")));
        Assert.Contains("deleted-left-out", CanvasFixture.Codes(without));
        Assert.Equal(at, with.Framework[with.Framework.RequiredIndexOf(CompetencyId.From("gone"))].RetiredAt);
        Assert.Contains("deleted-retired", CanvasFixture.Codes(with));
        Assert.Equal(without.Outcomes, with.Outcomes);
    }

    [Theory]
    [InlineData("a,thing,A,,,,,,,,", "unknown-object-type")]
    [InlineData("a,outcome,A,,,highest,,,retired,3,5,x,0,y", "unknown-workflow-state")]
    [InlineData("a,outcome,,,,highest,,,,3,5,x,0,y", "missing-title")]
    [InlineData(",outcome,A,,,highest,,,,3,5,x,0,y", "missing-identifier")]
    [InlineData("canvas-outcomes,outcome,A,,,highest,,,,3,5,x,0,y", "unusable-identifier")]
    [InlineData("a b,outcome,A,,,highest,,,,3,5,x,0,y", "identifier-with-space")]
    [InlineData("g,outcome,A,,,highest,,,,3,5,x,0,y", "repeated-identifier")]
    [InlineData("a,outcome,A,,,highest,,h,,3,5,x,0,y", "missing-parent")]
    [InlineData("a,outcome,A,,,highest,,b,,3,5,x,0,y", "parent-not-group")]
    [InlineData("h,group,A,,,,,,,,", "empty-group")]
    [InlineData("h,group,A,,,highest,,g,,3,5,x,0,y\na,outcome,A,,,highest,,h,,3,5,x,0,y", "rule-of-group")]
    [InlineData("i,group,A,,,,,,,,\nh,group,A,,,,,g i,,,\na,outcome,A,,,highest,,h,,3,5,x,0,y", "several-parents-of-group")]
    public void Row_ThatIsNotAsItShouldBe_IsReportedAndKept(string rows, string code)
    {
        var csv = CanvasFixture.Header + "g,group,G,,,,,,,,\nb,outcome,B,,,highest,,g,,3,5,x,0,y\n" + rows + "\n";

        var result = CanvasFixture.Read(csv);

        Assert.Contains(code, CanvasFixture.Codes(result));
        Assert.Equal(csv.Count(letter => letter == '\n') - 1, result.Outcomes.Rows.Count);
        Assert.True(result.Framework.IndexOf(CompetencyId.From("b")) >= 0);
    }

    [Fact]
    public void UnknownColumns_AndFieldsBeyondTheHeader_AreKept()
    {
        var result = CanvasFixture.Read("vendor_guid,object_type,title,grade band,ratings,,color\no,outcome,O,6-8,5,Good,red,left over\n");

        Assert.Equal([new CanvasField("grade band", "6-8"), new CanvasField("color", "red"), new CanvasField("", "left over")], result.Outcomes.Rows[0].Other);
        Assert.Equal(["unknown-column", "unknown-column", "field-beyond-header"], CanvasFixture.Codes(result).Take(3));
    }

    [Theory]
    [InlineData("", "the table is empty")]
    [InlineData("vendor_guid,title\na,b\n", "expected a column 'object_type'")]
    [InlineData("object_type,title\na,b\n", "expected a column 'vendor_guid'")]
    [InlineData("vendor_guid,object_type,title\n\"a,b,c\n", "the row breaks the rules of quotes")]
    public void Table_ThatIsNone_IsRefused(string csv, string message) =>
        Assert.Contains(message, Assert.Throws<InteropFormatException>(() => CanvasFixture.Read(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadFile_WithoutAFile_NamesIt() =>
        Assert.Contains("nowhere.csv", Assert.Throws<InteropFormatException>(() => CanvasReader.ReadFile("nowhere.csv")).Message, StringComparison.Ordinal);
}
