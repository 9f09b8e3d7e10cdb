using System.Diagnostics;
using System.Globalization;

namespace PersonalizedLearning.Testing.Browsers;

/// <summary>A browser without a window, in a profile folder of its own that is removed afterwards.</summary>
public sealed class Chromium : IDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string folder = Directory.CreateTempSubdirectory("plearn-browser-").FullName;

    public static string? WhyMissing { get; } = File.Exists(Executable) ? null : $"Absent: {Executable}. Install the package chromium to see the report in a browser.";

    /// <summary>Takes a picture of a page and returns the PNG file.</summary>
    public byte[] Screenshot(string html, int width, int height, bool dark)
    {
        var picture = Path.Combine(folder, "picture.png");
        File.Delete(picture);
        Run(
            html,
            $"--screenshot={picture}",
            string.Create(CultureInfo.InvariantCulture, $"--window-size={width},{height}"),
            $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}");
        return File.ReadAllBytes(picture);
    }

    /// <summary>Opens a page and returns the document as it is after its scripts have run.</summary>
    public string DumpDom(string html, bool dark = false) =>
        Run(html, "--dump-dom", "--window-size=1400,1000", string.Create(CultureInfo.InvariantCulture, $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}"));

    /// <summary>Prints a page and returns the PDF file.</summary>
    public byte[] Print(string html, bool dark)
    {
        var file = Path.Combine(folder, "page.pdf");
        File.Delete(file);
        Run(html, $"--print-to-pdf={file}", "--no-pdf-header-footer", "--window-size=1400,1000", string.Create(CultureInfo.InvariantCulture, $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}"));
        return File.ReadAllBytes(file);
    }

    // Its last processes may still write for a moment after the first has ended.
    public void Dispose()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                Thread.Sleep(100);
            }
        }
    }

    private string Run(string html, params string[] further)
    {
        var page = Path.Combine(folder, "page.html");
        File.WriteAllText(page, html);
        var profile = Directory.CreateDirectory(Path.Combine(folder, $"profile-{Directory.GetDirectories(folder).Length}")).FullName;
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--hide-scrollbars", $"--user-data-dir={profile}", "--virtual-time-budget=5000", .. further, page,
        ];
        using var process = Process.Start(new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Executable} did not end within {Patience}.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{Executable} ended with {process.ExitCode}: {problems.GetAwaiter().GetResult()}");
    }
}
