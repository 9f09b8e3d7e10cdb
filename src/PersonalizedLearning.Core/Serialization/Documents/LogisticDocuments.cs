using System.Text.Json;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of performance factors analysis as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record PfaDocument(double? Easiness = null, double? Right = null, double? Wrong = null, CountScale? Counts = null, double? CorrectFrom = null)
{
    public static PfaDocument Of(IMasteryPolicy policy)
    {
        var settings = ((PerformanceFactors)policy).Settings;
        return new(settings.Easiness, settings.Right, settings.Wrong, settings.Counts, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new PfaParameters();
        return new PerformanceFactors(new PfaParameters
        {
            Easiness = Easiness ?? standard.Easiness,
            Right = Right ?? standard.Right,
            Wrong = Wrong ?? standard.Wrong,
            Counts = Counts ?? standard.Counts,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }
}

/// <summary>The parameters of the additive factors model as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record AfmDocument(double? Proficiency = null, double? Easiness = null, double? Learning = null)
{
    public static AfmDocument Of(IMasteryPolicy policy)
    {
        var settings = ((AdditiveFactors)policy).Settings;
        return new(settings.Proficiency, settings.Easiness, settings.Learning);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new AfmParameters();
        return new AdditiveFactors(new AfmParameters
        {
            Proficiency = Proficiency ?? standard.Proficiency,
            Easiness = Easiness ?? standard.Easiness,
            Learning = Learning ?? standard.Learning,
        });
    }
}

/// <summary>A trace of recent results as it stands in JSON; what is left out keeps its default.</summary>
internal sealed record LktTraceDocument(double? Decay = null, double? Right = null, double? Wrong = null, double? Excess = null)
{
    public static LktTraceDocument Of(LktTrace trace) => new(trace.Decay, trace.Right, trace.Wrong, trace.Excess);

    public LktTrace ToTrace()
    {
        var standard = new LktTrace();
        return new LktTrace { Decay = Decay ?? standard.Decay, Right = Right ?? standard.Right, Wrong = Wrong ?? standard.Wrong, Excess = Excess ?? standard.Excess };
    }
}

/// <summary>What logistic knowledge tracing knows of an item as it stands in JSON, below its name.</summary>
internal sealed record LktItemDocument(double? Difficulty = null, double? Expected = null);

/// <summary>The parameters of logistic knowledge tracing as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record LktDocument(
    double? Intercept = null, double? Right = null, double? Wrong = null, CountScale? Counts = null, LktTraceDocument[]? Traces = null,
    double? Recency = null, double? RecencyPower = null, double? Difficulty = null, double? Expected = null, double? CorrectFrom = null,
    SortedDictionary<string, LktItemDocument?>? ByItem = null)
{
    public static LktDocument Of(IMasteryPolicy policy)
    {
        var settings = ((LogisticKnowledgeTracing)policy).Settings;
        return new(
            settings.Intercept, settings.Right, settings.Wrong, settings.Counts, [.. settings.Traces.Select(LktTraceDocument.Of)], settings.Recency, settings.RecencyPower,
            settings.Difficulty, settings.Expected, settings.CorrectFrom,
            ItemDocuments.Of(settings.ByItem, item => item.Item, item => new LktItemDocument(item.Difficulty, item.Expected)));
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new LktParameters();
        return new LogisticKnowledgeTracing(new LktParameters
        {
            Intercept = Intercept ?? standard.Intercept,
            Right = Right ?? standard.Right,
            Wrong = Wrong ?? standard.Wrong,
            Counts = Counts ?? standard.Counts,
            Traces = (Traces ?? []).Select((trace, index) =>
                (trace ?? throw new JsonException("null was found; expected an object.", $"$.traces[{index}]", null, null)).ToTrace()).ToValueList(),
            Recency = Recency ?? standard.Recency,
            RecencyPower = RecencyPower ?? standard.RecencyPower,
            Difficulty = Difficulty ?? standard.Difficulty,
            Expected = Expected ?? standard.Expected,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
            ByItem = ItemDocuments.ToItems(ByItem, (item, own) => new LktItem { Item = item, Difficulty = own.Difficulty, Expected = own.Expected }),
        });
    }
}
