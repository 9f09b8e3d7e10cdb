using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import datashop</c>.</summary>
internal sealed class DataShopImport : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "A table of transactions, or of steps by student, tab-delimited; it may be packed by gzip.", HelpName = "TSV" };
    private readonly Option<string?> model = new("--model") { Description = "The model whose knowledge components are the competencies; the first when left out.", HelpName = "NAME" };
    private readonly Option<DateTimeZone?> zone = ZoneOption.Create("--zone", "The zone of the times, such as America/New_York; without it, times that bear no zone are not taken.");
    private readonly Option<DataShopHint?> hints = CommonOptions.OneOf<DataShopHint>("--hints", "What a request for a hint counts as: incorrect (the default) or none.");
    private readonly Option<bool> first = new("--first-attempts") { Description = "Take only the first attempt at a step, where the table numbers them." };

    public override string Name => "datashop";

    public override string Description =>
        "A table of DataShop: journals.jsonl.\n\nExamples:\n"
        + "  plearn import datashop ds123_student_step.txt\n"
        + "  plearn import datashop transactions.tsv.gz --model Default --zone America/New_York --out answers";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        foreach (var option in (IEnumerable<Option>)[model, zone, hints, first])
        {
            command.Options.Add(option);
        }
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var options = new DataShopOptions
        {
            Model = parsed.GetValue(model),
            Zone = parsed.GetValue(zone),
            Hints = parsed.GetValue(hints) ?? DataShopHint.Incorrect,
            FirstAttemptsOnly = parsed.GetValue(first),
        };
        var table = DataShopReader.ReadFile(parsed.GetValue(file)!, options, context.Options);
        var (tally, rows, timed) = (new EvidenceTally(), 0L, 0L);
        return new Imported(
            [
                new NewFile("journals.jsonl", stream =>
                {
                    JournalLines.Write(stream, table.Rows().Select(Counted).Where(row => row.Evidence is not null).Select(row => tally.Add(row.Evidence!)));
                    context.Report(table.Diagnostics);
                }),
            ],
            () => [new("rows", rows), new("timedRows", timed), .. tally.Counts, new("models", table.Models.Count)]);

        DataShopRow Counted(DataShopRow row)
        {
            rows++;
            timed += row.Time is null ? 0 : 1;
            return row;
        }
    }
}
