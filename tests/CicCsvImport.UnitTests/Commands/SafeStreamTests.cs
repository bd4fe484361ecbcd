using CicCsvImport.Commands;
using CicCsvImport.Streams;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CicCsvImport.UnitTests.Commands;

/// <summary>No text goes to a stream of a cmdlet but through <see cref="SafeStreams"/>.</summary>
public sealed class SafeStreamTests
{
    private static readonly string[] Writing =
    [
        "WriteError", "ThrowTerminatingError", "WriteWarning", "WriteVerbose", "WriteDebug", "WriteProgress", "WriteInformation",
        "ShouldProcess", "ShouldContinue", "WriteCommandDetail",
    ];

    /// <summary>What leads past the methods of a cmdlet: the console, and what is behind a cmdlet.</summary>
    private static readonly string[] Ways =
        ["PSHost", "PSHostUserInterface", "PSHostRawUserInterface", "ICommandRuntime", "ICommandRuntime2"];

    /// <summary>An exception with an error of its own ends a pipeline as ThrowTerminatingError does.</summary>
    [Fact]
    public void Only_errors_of_the_catalog_are_thrown()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(GetCicUserCommand).Assembly.Location);
        string[] makers =
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               where instruction.OpCode.Code == Code.Newobj
               let made = (MethodReference)instruction.Operand
               where made.DeclaringType.Name.EndsWith("Exception", StringComparison.Ordinal)
                   && made.Parameters.Any(parameter => parameter.ParameterType.Name == "ErrorRecord")
               select type.FullName,
        ];

        Assert.NotEmpty(makers);
        Assert.All(makers, maker => Assert.Equal(typeof(EndingErrors).FullName, maker));
    }

    [Fact]
    public void Nothing_else_writes_to_a_stream()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(GetCicUserCommand).Assembly.Location);
        (string From, string To)[] calls =
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               where instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Ldftn or Code.Ldvirtftn
               let called = (MethodReference)instruction.Operand
               where called.DeclaringType.Namespace.StartsWith("System.Management.Automation", StringComparison.Ordinal)
                   && (Writing.Contains(called.Name) || Ways.Contains(called.DeclaringType.Name))
               select (type.FullName, called.Name),
        ];

        Assert.Contains(calls, call => call.To == "WriteProgress");
        Assert.DoesNotContain(calls, call => call.From != typeof(SafeStreams).FullName);
    }
}
