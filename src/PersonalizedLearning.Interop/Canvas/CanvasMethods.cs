using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop;

/// <summary>Calculation methods of the outcomes of one scale as mastery policies.</summary>
internal sealed class CanvasMethods(CanvasReadOptions options, ProficiencyScale scale, DiagnosticLog diagnostics)
{
    /// <summary>The policy of an outcome; null, reported, where its method is not known or its number can't be.</summary>
    public IMasteryPolicy? PolicyOf(CanvasRow row, string place)
    {
        var method = MethodOf(row, place);
        switch (method)
        {
            case CanvasTerms.DecayingAverage:
                ReportMeaning(place);
                return WeightOf(row, place) is { } latest ? options.DecayingAverage == CanvasDecayingAverage.Weighted ? Weighted(latest) : Recursive(latest) : null;
            case CanvasTerms.WeightedAverage:
                return WeightOf(row, place) is { } weight ? Weighted(weight) : null;
            case CanvasTerms.StandardDecayingAverage:
                return WeightOf(row, place) is { } decay ? Recursive(decay) : null;
            case CanvasTerms.MasteryTimes:
                return NumberOf(row, place, CanvasTerms.DefaultTimes, CanvasTerms.MaxTimes) is { } times ? Times(times) : null;
            default:
                return WithoutNumber(method, row, place);
        }
    }

    /// <summary>The greatest number that a method takes, from 1; 0 where it takes none, null where the method is not known.</summary>
    public static int? MostOf(string? method) => method switch
    {
        CanvasTerms.DecayingAverage or CanvasTerms.WeightedAverage or CanvasTerms.StandardDecayingAverage => CanvasTerms.MaxWeight,
        CanvasTerms.MasteryTimes => CanvasTerms.MaxTimes,
        CanvasTerms.Highest or CanvasTerms.Latest or CanvasTerms.Average => 0,
        _ => null,
    };

    private string MethodOf(CanvasRow row, string place)
    {
        if (string.IsNullOrWhiteSpace(row.CalculationMethod))
        {
            var taken = options.MissingMethod == CanvasMissingMethod.HighestScore ? CanvasTerms.Highest : CanvasTerms.DecayingAverage;
            diagnostics.AddRepeated(
                "missing-method", DiagnosticSeverity.Info, taken, () => place, $"There is no calculation method; '{taken}' is taken, as was chosen.");
            return taken;
        }

        var method = row.CalculationMethod.Trim().ToLowerInvariant().Replace(' ', '_');
        if (method != row.CalculationMethod)
        {
            diagnostics.AddRepeated("method-spelling", DiagnosticSeverity.Info, row.CalculationMethod, () => place, $"Calculation method '{JsonText.Short(row.CalculationMethod)}' is read as '{JsonText.Short(method)}'.");
        }

        return method;
    }

    private IMasteryPolicy? WithoutNumber(string method, CanvasRow row, string place)
    {
        IMasteryPolicy? policy = method switch
        {
            CanvasTerms.Highest => new HighestScore(new HighestScoreParameters { PointsPossible = scale.Maximum }),
            CanvasTerms.Latest => new LatestScore(new LatestScoreParameters { PointsPossible = scale.Maximum }),
            CanvasTerms.Average => new AverageScore(new AverageScoreParameters { PointsPossible = scale.Maximum }),
            _ => null,
        };
        if (policy is null)
        {
            diagnostics.Add("unknown-method", DiagnosticSeverity.Warning, place, $"Calculation method '{JsonText.Short(method)}' is not known; expected a method of Canvas. The outcome has no policy.");
        }
        else if (row.CalculationInt is { } number)
        {
            diagnostics.Add("calculation-int-unused", DiagnosticSeverity.Info, place, FormattableString.Invariant($"Method '{method}' has the number {number}, which it does not use; expected none."));
        }

        return policy;
    }

    private void ReportMeaning(string place)
    {
        var (formula, otherwise) = options.DecayingAverage == CanvasDecayingAverage.Weighted ? ("weighted average", "recursive") : ("recursive decaying average", "weighted");
        diagnostics.AddRepeated(
            "decaying-average-meaning", DiagnosticSeverity.Info, CanvasTerms.DecayingAverage, () => place,
            $"Method '{CanvasTerms.DecayingAverage}' is taken for the {formula}; which one it is depends on a setting of the Canvas from which the table came and does not stand in it. The other one, {otherwise}, is to be asked for.");
    }

    private WeightedAverage Weighted(int weight) => new(new WeightedAverageParameters { LatestWeight = weight / 100.0, PointsPossible = scale.Maximum });

    private RecursiveDecayingAverage Recursive(int weight) => new(new RecursiveDecayingAverageParameters { LatestWeight = weight / 100.0, PointsPossible = scale.Maximum });

    private NTimes Times(int times) => new(new NTimesParameters { Times = times, From = scale.ProficientFrom / scale.Maximum, PointsPossible = scale.Maximum });

    private int? WeightOf(CanvasRow row, string place) => NumberOf(row, place, CanvasTerms.DefaultWeight, CanvasTerms.MaxWeight);

    private int? NumberOf(CanvasRow row, string place, int standard, int most)
    {
        if (row.CalculationInt is not { } number)
        {
            if (row.Other.Any(field => field.Column == "calculation_int"))
            {
                return null;
            }

            diagnostics.AddRepeated("calculation-int-default", DiagnosticSeverity.Info, row.CalculationMethod ?? string.Empty, () => place, FormattableString.Invariant($"The method has no number; {standard} is taken, as Canvas does."));
            return standard;
        }

        if (number >= 1 && number <= most)
        {
            return number;
        }

        diagnostics.Add("calculation-int-range", DiagnosticSeverity.Warning, place, FormattableString.Invariant($"The number of the method is {number}; expected one from 1 to {most}. The outcome has no policy."));
        return null;
    }
}
