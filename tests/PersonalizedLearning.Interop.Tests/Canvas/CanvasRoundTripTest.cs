using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop.Tests.Canvas;

public sealed class CanvasRoundTripTest
{
    [Fact]
    public void Fixture_WrittenAndRead_IsEqual()
    {
        var first = CanvasFixture.Read(CanvasFixture.Outcomes);
        var written = CanvasFixture.Write(first.Outcomes, out var left);

        Assert.Empty(left);
        Assert.Equal(first.Outcomes, CanvasReader.Read(new MemoryStream(written)).Outcomes);
    }

    [Fact]
    public void Fixture_ThroughTheDomain_SaysTheSame()
    {
        var first = CanvasFixture.Read(CanvasFixture.Outcomes);
        var export = CanvasWriter.ToOutcomes(first.Framework, first.Policies);
        var again = CanvasReader.Read(new MemoryStream(CanvasFixture.Write(export.Outcomes)));

        Assert.Empty(export.Diagnostics);
        CanvasFixture.AssertSame(first, again);
    }

    [Fact]
    public void Written_HasTheColumnsOfCanvasInItsOrder_TheRatingsLast()
    {
        var outcomes = new CanvasOutcomes
        {
            Rows = [new CanvasRow { VendorGuid = "o", ObjectType = "outcome", Title = "O", CalculationMethod = "weighted_average", CalculationInt = 65, MasteryPoints = 2.5, Ratings = [new(3, "x, y"), new(0, null)] }],
        };

        Assert.Equal(
            "vendor_guid,object_type,title,description,display_name,calculation_method,calculation_int,parent_guids,workflow_state,mastery_points,ratings,,,\r\n"
            + "o,outcome,O,,,weighted_average,65,,,2.5,3,\"x, y\",0,\r\n",
            Encoding.UTF8.GetString(CanvasFixture.Write(outcomes)));
    }

    [Property(MaxTest = 300)]
    public void Table_WrittenAndRead_IsWhatTheWriterKept(int seed)
    {
        var csv = new RandomCanvas(seed).Next();
        var first = CanvasFixture.Read(csv);
        var written = CanvasFixture.Write(first.Outcomes, out var left);
        var again = CanvasReader.Read(new MemoryStream(written)).Outcomes;

        Assert.True(left.Count > 0 || first.Outcomes == again, csv);
        Assert.Equal(written, CanvasFixture.Write(again, out left));
        Assert.Empty(left);
    }

    [Property(MaxTest = 300)]
    public void Domain_ThroughCanvas_SaysTheSame(int seed)
    {
        var csv = new RandomCanvas(seed).Next();
        var first = CanvasFixture.Read(csv);
        var export = CanvasWriter.ToOutcomes(first.Framework, first.Policies);
        var again = CanvasReader.Read(new MemoryStream(CanvasFixture.Write(export.Outcomes)));
        if (export.Diagnostics.Any(item => item.Code is not "title-added"))
        {
            return;
        }

        CanvasFixture.AssertSame(Titled(first), again);
    }

    // Else the property above would say nothing.
    [Fact]
    public void RandomTables_AreOftenSayable()
    {
        var sayable = Enumerable.Range(0, 100).Count(seed =>
        {
            var result = CanvasFixture.Read(new RandomCanvas(seed).Next());
            return result.Policies.Count > 0 && CanvasWriter.ToOutcomes(result.Framework, result.Policies).Diagnostics.All(item => item.Code is "title-added");
        });

        Assert.InRange(sayable, 30, 100);
    }

    [Fact]
    public void WhatCanvasCannotSay_IsReported()
    {
        var scale = new ProficiencyScale("half", 0, 1, [new("Low", 0), new("High", 0.5, true)], "Halves");
        var framework = CompetencyFramework.CreateBuilder("f", "F").InLanguage("de")
            .Add(new Competency { Id = CompetencyId.From("a b"), Statement = "<p>A</p>", Kind = CompetencyKind.Skill, EducationLevels = ["5"] })
            .Add("b", "B").Add("c", "C").Add("d", "D").Requires("a b", "b").Add(scale)
            .Add(new Association(AssociationType.IsRelatedTo, CompetencyId.From("b"), CompetencyId.From("c"))).Build().Framework;
        var policies = new MasteryPolicySet(
            new BayesianKnowledgeTracing(), new Dictionary<CompetencyId, IMasteryPolicy> { [CompetencyId.From("c")] = new WeightedAverage(new() { LatestWeight = 0.655 }), [CompetencyId.From("d")] = new HighestScore() });

        var export = CanvasWriter.ToOutcomes(framework, [new PolicyFile(policies, new MasteryRule { Scale = scale, Sticky = true })]);

        Assert.Equal(
            ["identifier-changed", "not-in-canvas", "policy-not-in-canvas", "rule-not-in-canvas", "title-added", "weight-rounded"],
            export.Diagnostics.Select(item => item.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(6, export.Diagnostics.Count(item => item.Code == "not-in-canvas"));
        Assert.Equal(["a_b", "b", "c", "d"], export.Outcomes.Rows.Select(row => row.VendorGuid));
        Assert.Equal([null, null, "weighted_average", "highest"], export.Outcomes.Rows.Select(row => row.CalculationMethod));
        Assert.All(export.Outcomes.Rows, row => Assert.Equal([new CanvasRating(1, "High · full points"), new CanvasRating(0.5, "High"), new CanvasRating(0, "Low")], row.Ratings));
    }

    [Fact]
    public void ScaleWhoseHighestLevelBeginsBelowItsEnd_ComesBack()
    {
        var scale = new ProficiencyScale("canvas", 0, 1, [new("Low", 0), new("High", 0.5, true)]);
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("a", "A").Add(scale).Build().Framework;

        var export = CanvasWriter.ToOutcomes(framework, [new PolicyFile(new MasteryPolicySet(new LatestScore()), new MasteryRule { Scale = scale, Rounding = new EstimateRounding() })]);
        var again = CanvasReader.Read(new MemoryStream(CanvasFixture.Write(export.Outcomes)));

        Assert.Equal([scale], again.Framework.Scales);
        Assert.Equal("not-in-canvas", Assert.Single(export.Diagnostics).Code);
    }

    [Fact]
    public void Write_OfWhatCanvasRefuses_LeavesItOutAndSaysSo()
    {
        const string Csv = "vendor_guid,object_type,title,parent_guids,color,calculation_method,calculation_int,workflow_state,mastery_points,ratings,,,\n"
            + "a,outcome,A,g,red,,,Active,3,0,x,5,y\ng,Group,G,,,highest,,,,,,,\nb,outcome,,,,,,,,,,,\nc d,outcome,C,,,,,,,,,,\ne,outcome,E,a x,,median,,,,,,,\nf,thing,F,,,,,,,,,,\n,outcome,H,,,,,,,,,,\na,outcome,A2,,,,,,,,,,\n";

        var written = CanvasFixture.Write(CanvasFixture.Read(Csv).Outcomes, out var left);

        Assert.Equal(
            ["field-left-out", "method-left-out", "parent-left-out", "ratings-sorted", "row-left-out", "row-moved", "rule-of-group", "word-normalized"],
            left.Select(item => item.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(5, left.Count(item => item.Code == "row-left-out"));
        Assert.Equal(["g", "a", "e"], CanvasReader.Read(new MemoryStream(written)).Outcomes.Rows.Select(row => row.VendorGuid));
    }

    [Fact]
    public void Write_OfAFormula_IsRefusedUnlessItIsWanted()
    {
        var outcomes = new CanvasOutcomes { Rows = [new CanvasRow { VendorGuid = "o", ObjectType = "outcome", Title = "=1+1" }] };
        using var stream = new MemoryStream();

        Assert.Contains("run as a formula", Assert.Throws<InteropFormatException>(() => CanvasWriter.Write(stream, outcomes)).Message, StringComparison.Ordinal);
        Assert.Contains("'=1+1", WithFormulas(outcomes, FormulaText.Escape), StringComparison.Ordinal);
        Assert.Contains(",=1+1", WithFormulas(outcomes, FormulaText.Keep), StringComparison.Ordinal);
    }

    private static string WithFormulas(CanvasOutcomes outcomes, FormulaText formulas)
    {
        using var stream = new MemoryStream();
        CanvasWriter.Write(stream, outcomes, formulas);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // What has no title in the domain has its label for one in Canvas, which requires it.
    private static CanvasReadResult Titled(CanvasReadResult result)
    {
        var builder = CompetencyFramework.CreateBuilder(result.Framework.Id.Value, result.Framework.Title);
        foreach (var competency in result.Framework.Competencies)
        {
            builder.Add(competency with { Title = string.IsNullOrWhiteSpace(competency.Label) ? competency.Id.Value : competency.Label });
        }

        foreach (var link in result.Framework.Associations)
        {
            builder.Add(link);
        }

        foreach (var scale in result.Framework.Scales)
        {
            builder.Add(scale);
        }

        return result with { Framework = builder.Build().Framework };
    }
}
