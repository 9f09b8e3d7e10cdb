using System.CommandLine;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>What <c>--policy</c> of <c>plearn evaluate</c> names: a model to be fitted to each fold, or policies as they are.</summary>
/// <param name="Name">What the user said.</param>
/// <param name="Fitter">The model; null for policies as they are.</param>
/// <param name="Policies">The policies; null for a model.</param>
internal sealed record EvaluationCandidate(string Name, IPolicyFitter? Fitter, MasteryPolicySet? Policies)
{
    /// <summary>Makes sense of a name, with options after it or without, or of a file.</summary>
    /// <param name="text">What the user said.</param>
    /// <param name="seed">The seed of what fits draw.</param>
    /// <param name="isFitted">Whether there are folds, so that models are fitted.</param>
    /// <param name="plain">Makes the fitter of a model that is named without options of its own.</param>
    public static EvaluationCandidate Of(string text, long seed, bool isFitted, Func<FittableModel, IPolicyFitter?> plain)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var model = FittableModels.Create().FirstOrDefault(model => words.Length > 0 && model.Name == words[0]);
        if (model is null || File.Exists(text) || (!isFitted && words.Length == 1 && MasteryPolicyRegistry.Standard.Names.Contains(model.Name, StringComparer.Ordinal)))
        {
            return new EvaluationCandidate(text, null, PolicyInput.Read(text));
        }

        if (!isFitted)
        {
            throw new UsageException($"--policy is '{text}', a model that is fitted; expected --folds K with a K from 2 to fit it to the learners of other folds, or a policy file.");
        }

        return new EvaluationCandidate(text, (words.Length == 1 ? plain(model) : null) ?? Configured(model, text, words[1..], seed), null);
    }

    /// <summary>Predicts all rows.</summary>
    public PredictedAnswers Predict(ObservedRows rows, LearnerFolds folds, FitControl control, List<Diagnostic> diagnostics)
    {
        if (Fitter is null)
        {
            return PolicyEvaluation.Predict(rows, _ => Policies!, control);
        }

        var validated = PolicyEvaluation.CrossValidate(rows, Fitter, folds, control);
        foreach (var (fold, fit) in validated.Fits.Index())
        {
            diagnostics.AddRange((fit?.Diagnostics ?? []).Select(item => item with { Place = FormattableString.Invariant($"'{Name}' without fold {fold}, {item.Place}") }));
        }

        return validated.Predictions;
    }

    private static IPolicyFitter Configured(FittableModel model, string text, string[] options, long seed)
    {
        var command = new Command(model.Name);
        foreach (var option in model.Options)
        {
            command.Options.Add(option);
        }

        var parsed = command.Parse(options);
        return parsed.Errors.Count == 0
            ? model.Fitter(parsed, seed)
            : throw new UsageException($"--policy is '{text}': {parsed.Errors[0].Message.ReplaceLineEndings(" ")} Expected the name of a model and options of plearn fit {model.Name}.");
    }
}
