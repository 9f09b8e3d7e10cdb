using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Testing.Schemas;

/// <summary>
/// JSON schemas, official ones and our own, checked by the validator ajv on Node.js, which is installed once into a folder for temporary files. A schema says by its <c>$schema</c> which
/// draft it is of: 04, 06, 07, 2019-09 or 2020-12.
/// </summary>
public static class JsonSchemas
{
    private const int TimeoutMilliseconds = 120_000;

    private const string Script = """
        const fs = require('fs');
        const path = require('path');
        const [schemaFile, folder] = process.argv.slice(2);
        const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
        const draft = schema.$schema.replace(/#$/, '');
        const modules = { 'draft-04': 'ajv-draft-04', 'draft-06': 'ajv', 'draft-07': 'ajv', '2019-09': 'ajv/dist/2019', '2020-12': 'ajv/dist/2020' };
        const module_ = modules[Object.keys(modules).find(name => draft.includes(name))];
        if (!module_) throw new Error(`unknown draft ${draft}`);
        // Draft 04 calls it id, and the draft that is meant is known by now.
        if (draft.includes('draft-04')) delete schema.$id;
        delete schema.$schema;
        const ajv = new (require(module_).default)({ strict: false, allErrors: true });
        require('ajv-formats').default(ajv);
        const validate = ajv.compile(schema);
        const count = fs.readdirSync(folder).length;
        for (let index = 0; index < count; index++) {
          const isValid = validate(JSON.parse(fs.readFileSync(path.join(folder, `${index}.json`), 'utf8')));
          console.log(JSON.stringify(isValid ? '' : JSON.stringify(validate.errors)));
        }
        """;

    private const string NumberScript = """
        const view = new DataView(new ArrayBuffer(8));
        for (const bits of require('fs').readFileSync(0, 'utf8').split('\n').filter(line => line)) {
          view.setBigInt64(0, BigInt(bits));
          console.log(String(view.getFloat64(0)));
        }
        """;

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "personalizedlearning-ajv-8-draft-04");

    private static readonly Lazy<string?> Missing = new(Install);

    /// <summary>The reason to skip a test that needs the validator and these schemas, named as <see cref="SharedFiles"/> does; null when they are there.</summary>
    public static string? WhyMissing(params IReadOnlyList<string> schemas) => SharedFiles.WhyMissing(schemas) ?? Missing.Value;

    /// <summary>The problems that the validator finds in documents, one process for all: a line for each document that has some; empty when all are valid.</summary>
    public static string Validate(string schema, IEnumerable<byte[]> documents) =>
        string.Concat(ValidateEach(schema, documents).Select((problems, index) => problems.Length == 0 ? "" : FormattableString.Invariant($"{index}: {problems}\n")));

    /// <summary>The problems of each document, in their order; empty where it is valid. The schema is a shared file by its name, or any file by its full path.</summary>
    public static IReadOnlyList<string> ValidateEach(string schema, IEnumerable<byte[]> documents)
    {
        var folder = Directory.CreateTempSubdirectory("personalizedlearning-schema-");
        try
        {
            var count = 0;
            foreach (var document in documents)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, FormattableString.Invariant($"{count++}.json")), document);
            }

            var (code, output) = Run("node", Folder, [Path.Combine(Folder, "validate.js"), Path.IsPathRooted(schema) ? schema : SharedFiles.PathOf(schema), folder.FullName]);
            var problems = code == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string>(line)!).ToList() : [];
            return code == 0 && problems.Count == count
                ? problems
                : throw new InvalidOperationException(FormattableString.Invariant($"node ended with {code} after {problems.Count} of {count} documents: {output}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How JavaScript shows numbers of these bits.</summary>
    public static IReadOnlyList<string> NumbersOfJavaScript(IEnumerable<long> bits)
    {
        var (code, output) = Run("node", Folder, ["-e", NumberScript], string.Join('\n', bits));
        return code == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(FormattableString.Invariant($"node ended with {code}: {output}"));
    }

    private static string? Install()
    {
        try
        {
            if (!Directory.Exists(Folder) && InstallInto(Directory.CreateTempSubdirectory("personalizedlearning-ajv-").FullName) is { } problem)
            {
                return problem;
            }

            WriteScript();
            var (code, output) = Run("node", Folder, ["--version"]);
            return code == 0 ? null : $"node can't be run: {output}";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"Absent: node and npm, by which the validator ajv runs ({exception.Message}).";
        }
    }

    // Several test runs may install at once: each does so apart, and the first to be done gives the folder its name.
    private static string? InstallInto(string folder)
    {
        var (code, output) = Run("npm", folder, ["install", "--no-audit", "--no-fund", "--prefix", folder, "ajv@8", "ajv-formats@3", "ajv-draft-04@1"]);
        if (code != 0)
        {
            return $"The validator ajv could not be installed by npm, which ended with {code}: {output}";
        }

        try
        {
            Directory.Move(folder, Folder);
        }
        catch (IOException) when (Directory.Exists(Folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return null;
    }

    private static void WriteScript()
    {
        var script = Path.Combine(Folder, "validate.js");
        if (!File.Exists(script) || File.ReadAllText(script) != Script)
        {
            var draft = Path.Combine(Folder, Path.GetRandomFileName());
            File.WriteAllText(draft, Script);
            File.Move(draft, script, overwrite: true);
        }
    }

    private static (int Code, string Output) Run(string program, string folder, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
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
