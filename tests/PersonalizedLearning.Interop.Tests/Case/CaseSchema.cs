using System.Diagnostics;
using System.Text;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Case;

/// <summary>1EdTech's schema of CFPackage, checked by the validator ajv on Node.js, which is installed once into a folder for temporary files.</summary>
internal static class CaseSchema
{
    internal const string SchemaName = "data/frameworks/schemas/official/case-v1p1-cfpackage.json";

    private const int TimeoutMilliseconds = 120_000;

    private const string Script = """
        const fs = require('fs');
        const ajv = new (require('ajv/dist/2019').default)({ strict: false });
        require('ajv-formats').default(ajv);
        const [schemaFile, ...files] = process.argv.slice(2);
        const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
        schema.$schema = schema.$schema.replace(/#$/, '');
        const validate = ajv.compile(schema);
        for (const file of files) {
          if (!validate(JSON.parse(fs.readFileSync(file, 'utf8')))) {
            console.log(`${file}: ${JSON.stringify(validate.errors)}`);
          }
        }
        """;

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "personalizedlearning-ajv-8");

    private static readonly Lazy<string?> Missing = new(Install);

    /// <summary>The reason to skip a test that needs the validator; null when it can be used.</summary>
    public static string? WhyMissing => SharedFiles.WhyMissing(SchemaName) ?? Missing.Value;

    /// <summary>The problems that the validator finds in documents; empty when all are valid.</summary>
    public static string Validate(IEnumerable<byte[]> documents)
    {
        var folder = Directory.CreateTempSubdirectory("personalizedlearning-case-");
        try
        {
            var files = new List<string>();
            foreach (var document in documents)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}.json"));
                File.WriteAllBytes(files[^1], document);
            }

            var script = Path.Combine(Folder, "validate.js");
            var (code, output) = Run("node", Folder, [script, SharedFiles.PathOf(SchemaName), .. files]);
            return code == 0 ? output : $"node ended with {code}: {output}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Install()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "ajv-formats")))
            {
                var (code, output) = Run("npm", Folder, ["install", "--no-audit", "--no-fund", "--prefix", Folder, "ajv@8", "ajv-formats@3"]);
                if (code != 0)
                {
                    return $"The validator ajv could not be installed by npm, which ended with {code}: {output}";
                }
            }

            File.WriteAllText(Path.Combine(Folder, "validate.js"), Script);
            var (nodeCode, nodeOutput) = Run("node", Folder, ["--version"]);
            return nodeCode == 0 ? null : $"node can't be run: {nodeOutput}";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"Absent: node and npm, by which the validator ajv runs ({exception.Message}).";
        }
    }

    private static (int Code, string Output) Run(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} took longer than {TimeoutMilliseconds} ms");
        }

        // The other form waits until all output has been read.
        process.WaitForExit();
        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? "" : "\n");
        }
    }
}
