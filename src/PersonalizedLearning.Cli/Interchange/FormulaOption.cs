using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>--formulas</c>: what becomes of texts, in a table that is written, that a spreadsheet would run.</summary>
internal static class FormulaOption
{
    public static Option<FormulaText?> Create() => CommonOptions.OneOf<FormulaText>(
        "--formulas", "What becomes of texts that a spreadsheet would run as formulas: refuse (the default: nothing is written), escape (an apostrophe goes before them) or keep.");
}
