@echo off
rem Starts Legger with the Java of JAVA_HOME, or else the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo legger: no Java found. Install a JDK or JRE of version 17 or later, or point JAVA_HOME to one. 1>&2
  exit /b 3
)
"%JAVA%" %LEGGER_JAVA_OPTS% -jar "%~dp0..\lib\legger.jar" %*
exit /b %ERRORLEVEL%
